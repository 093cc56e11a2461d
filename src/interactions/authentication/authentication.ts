/** Who is signed in. */
export interface Session {
  id: string;
  /** The display name, never an e-mail address. */
  name: string;
  email: string;
  role: 'reader' | 'editor';
}

export interface Authentication {
  /** Answers everything below /api/auth/. */
  handle(request: Request): Promise<Response>;
  session(headers: Headers): Promise<Session | null>;
  /** Ends the session; answers the `Set-Cookie` values that clear it in the browser. */
  signOut(headers: Headers): Promise<string[]>;
}
