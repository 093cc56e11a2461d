import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface WebhookServer extends AsyncDisposable {
  url: string;
  received: Received[];
  /** What it answers from now on. */
  answer(status: number, body?: string): void;
}

/** A real web server on loopback that keeps what it is sent. */
export async function webhookServer(): Promise<WebhookServer> {
  const received: Received[] = [];
  let reply = { status: 200, body: '{}' };
  const server = createServer(async (request, response) => {
    received.push({ method: request.method!, url: request.url!, headers: request.headers, body: await text(request) });
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (status, body = '{}') => void (reply = { status, body }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
