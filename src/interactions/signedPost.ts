import { createHmac } from 'node:crypto';

/** A web address of the operator's own that takes messages from us. */
export interface Webhook {
  url: string;
  /** The receiver checks with it that a message is ours. */
  secret: string;
}

/**
 * Posts JSON with `x-signature: sha256=<hex>`, the HMAC of the body under the shared secret.
 * Any answer but 2xx is a failure, a redirection too: nobody must believe that a code is on its way.
 */
export async function signedPost({ url, secret }: Webhook, message: object): Promise<void> {
  const body = JSON.stringify(message);
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const answer = await fetch(url, {
    method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(10_000), body,
    headers: { 'content-type': 'application/json', 'x-signature': `sha256=${signature}` },
  });
  if (!answer.ok) throw new Error(`the webhook ${new URL(url).host} answered ${answer.status}`);
}
