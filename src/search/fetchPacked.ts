/** The content of a gzip file, which no server is asked to unpack. */
export async function fetchPacked(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${response.status} ${url}`);
  return new Uint8Array(await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

/** The same of packed JSON. */
export async function fetchPackedJson<Content>(url: string): Promise<Content> {
  return JSON.parse(new TextDecoder().decode(await fetchPacked(url))) as Content;
}
