import { type Browser, chromium, type CDPSession, type Page } from 'playwright-core';

/** One query as a reader's browser ran it. */
export interface Measured {
  urls: string[];
  found: string;
  ms: number;
  requests: number;
  bytes: number;
}

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });
}

/** A page that runs queries; bytes are those on the wire, headers included. */
export class SearchBrowser {
  #page: Page;
  #requests = 0;
  #bytes = 0;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      if (encodedDataLength > 0) this.#requests++;
      this.#bytes += encodedDataLength;
    });
  }

  /** A new context has an empty cache: its first query is a cold one. */
  static async open(browser: Browser, origin: string): Promise<SearchBrowser> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const opened = new SearchBrowser(page, session);
    await page.goto(origin);
    return opened;
  }

  async ask(text: string): Promise<Measured> {
    const [requests, bytes] = [this.#requests, this.#bytes];
    const answer = await this.#page.evaluate(async (text) => {
      const state = globalThis as unknown as { engine?: { ask(asked: object, progress: () => void): Promise<{ results: { url: string }[]; found: string }> } };
      const script = '/engine.js';
      state.engine ??= (await import(script)).searchEngine(`${location.origin}/pagefind/`) as NonNullable<typeof state.engine>;
      const before = performance.now();
      const { results, found } = await state.engine.ask({ text, filters: {}, sort: 'relevance', limit: 10 }, () => {});
      return { urls: results.map(({ url }) => url), found, ms: performance.now() - before };
    }, text);
    return { ...answer, requests: this.#requests - requests, bytes: this.#bytes - bytes };
  }

  close(): Promise<void> {
    return this.#page.context().close();
  }
}
