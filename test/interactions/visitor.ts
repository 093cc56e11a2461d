const ORIGIN = 'http://localhost';

/** What takes requests: the function itself, or a way to a server. */
export interface Served {
  request(url: string, init: RequestInit): Response | Promise<Response>;
}

export interface Answer {
  status: number;
  headers: Headers;
  // Tests say what they expect of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** One browser: it keeps its cookies and names its origin, as browsers do. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #app: Served;
  readonly #origin: string;

  constructor(app: Served, origin = ORIGIN) {
    this.#app = app;
    this.#origin = origin;
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.#app.request(`${this.#origin}${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? {} : { origin: this.#origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookies.size > 0 ? { cookie: this.cookieHeader() } : {}),
        ...headers,
      },
      body: typeof body === 'string' || body === undefined ? body : JSON.stringify(body),
    });
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, headers: answer.headers, body: isJson && text ? JSON.parse(text) : text };
  }

  get(path: string) {
    return this.send('GET', path);
  }

  submit(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    return this.send('POST', path, new URLSearchParams(fields).toString(), {
      'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers,
    });
  }

  react(article: string, kind: string) {
    return this.send('PUT', '/api/reactions', { article, kind });
  }

  comment(article: string, body: string, { id = crypto.randomUUID() as string, replyTo }: { id?: string; replyTo?: string } = {}) {
    return this.send('POST', '/api/comments', { id, article, body, replyTo });
  }

  decide(comment: string, revision: number, decision: string, reason?: string) {
    return this.send('POST', '/api/moderation/decisions', { comment, revision, decision, reason });
  }

  async signIn(email: string, name: string, code: () => string): Promise<Answer> {
    await this.send('POST', '/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' });
    return this.send('POST', '/api/auth/sign-in/email-otp', { email, otp: code(), name });
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(cookie: string): void {
    const [pair, ...attributes] = cookie.split('; ');
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0') || !value) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
