import { expect, test } from 'vitest';
import { BAMBOO, newsroom } from './newsroom.ts';

test.each(['/api/health', `/api/comments/page?article=${BAMBOO}`, '/api/sign-in', '/api/unknown', '/api/me', '/api/plain.css'])(
  'the answer of %s lets scripts and styles come from this site alone', async (path) => {
    await using room = await newsroom();
    const { headers } = await room.visitor().get(path);
    const policy = new Map(headers.get('content-security-policy')!.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect(policy.get('default-src')).toEqual(["'self'"]);
    // WebAssembly is the search engine's; it compiles no text.
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('style-src')).toEqual(["'self'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
