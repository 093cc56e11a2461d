/** What a service worker finds in its world, as far as ours uses it; TypeScript's own types cannot stand beside those of a page. */
export interface WorkerScope {
  location: Location;
  clients: { claim(): Promise<void>; matchAll(): Promise<{ url: string }[]> };
  registration: { navigationPreload?: { enable(): Promise<void> } };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}

export interface LastingEvent {
  /** The worker lives at least until this is done. */
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent extends LastingEvent {
  request: Request;
  /** The answer to a navigation, asked for while the worker was still starting. */
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
