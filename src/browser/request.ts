/** What the function refused, or that it could not be reached: always a sentence for the reader. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** A script of its own, which readers fetch only when many write at once. */
const PROOF = '/proof.js';

/** Empty where it cannot be fetched. */
async function proofOf(challenge: object): Promise<string> {
  const script = (await import(PROOF).catch(() => null)) as { proofOf(challenge: object): Promise<string> } | null;
  return script ? script.proofOf(challenge) : '';
}

/** Asks the function; answers its JSON, or throws a `Refusal`. Asked for a proof of work it gives one, once. */
export async function request<T>(method: string, path: string, body?: object, proof = ''): Promise<T> {
  const answer = await fetch(path, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...(proof && { 'x-proof': proof }) },
    body: body && JSON.stringify(body),
  }).catch(() => null);
  const isJson = answer?.headers.get('content-type')?.includes('json');
  if (!answer || (!isJson && answer.status !== 204)) throw new Refusal('unreachable', '表态与评论服务暂时连不上，文章照常可读。');
  const content = answer.status === 204 ? null : await answer.json();
  if (content?.challenge && !proof) {
    const found = await proofOf(content.challenge);
    if (found) return request(method, path, body, found);
  }
  if (!answer.ok) throw new Refusal(content.code ?? '', content.detail ?? content.message ?? '没有成功，请稍后再试。');
  return content as T;
}
