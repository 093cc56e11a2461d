/** Who is signed in. */
export interface Session {
  id: string;
  /** The display name, never an address. */
  name: string;
  /** As its owner may read it: an e-mail address, a shortened phone number, or empty. */
  email: string;
  /** Moderators decide on comments; editors also say by which words, and who moderates. */
  role: 'reader' | 'moderator' | 'editor';
}

export interface Authentication {
  /** Answers everything below /api/auth/. */
  handle(request: Request): Promise<Response>;
  /** Where the browser goes to sign in elsewhere, and the cookies that it takes along; null: no such provider. */
  leave(provider: string, back: string, headers: Headers): Promise<{ url: string; cookies: string[] } | null>;
  session(headers: Headers): Promise<Session | null>;
  /** Ends the session; answers the `Set-Cookie` values that clear it in the browser. */
  signOut(headers: Headers): Promise<string[]>;
}
