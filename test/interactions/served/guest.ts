export interface Reacted {
  status: number;
  /** Names the visitor in later requests. */
  cookie: string;
}

/** Sends one reaction to a server process, as the guest whom the cookie names or as a new one. */
export async function react(url: string, article: string, cookie = '', kind = 'egg'): Promise<Reacted> {
  const answer = await fetch(`${url}/api/reactions`, {
    method: 'PUT', body: JSON.stringify({ article, kind }),
    headers: { origin: url, 'content-type': 'application/json', ...(cookie && { cookie }) },
  });
  await answer.json();
  return { status: answer.status, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie };
}

/** The counts of one article: `{flower: 0, egg: 3, …}`. */
export async function countsOf(url: string, article: string): Promise<Record<string, number>> {
  const answer = await fetch(`${url}/api/reactions?article=${article}`);
  return (await answer.json()).counts[article];
}

export async function ownReaction(url: string, article: string, cookie: string): Promise<string | null> {
  return (await (await fetch(`${url}/api/me?article=${article}`, { headers: { cookie } })).json()).reaction;
}
