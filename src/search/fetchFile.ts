/** The content of a file. */
export async function fetchBytes(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await answer(url)).arrayBuffer());
}

/** The content of a gzip file, which no server is asked to unpack. */
export async function fetchPacked(url: string): Promise<Uint8Array> {
  const { body } = await answer(url);
  return new Uint8Array(await new Response(body!.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

async function answer(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

/** The same of packed JSON. */
export async function fetchPackedJson<Content>(url: string): Promise<Content> {
  return JSON.parse(new TextDecoder().decode(await fetchPacked(url))) as Content;
}
