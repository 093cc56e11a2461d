import type { Context } from 'hono';
import type { Settings } from '../settings.ts';

/**
 * Where a request comes from: the one header that the operator trusts (its last entry, the one that
 * the nearest proxy has added), else the socket. Other forwarding headers are the client's own claims.
 */
export function clientAddress({ addressHeader }: Pick<Settings, 'addressHeader'>) {
  return (context: Context): string => {
    if (addressHeader) return context.req.header(addressHeader)?.split(',').at(-1)?.trim() || 'unknown';
    const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
    return incoming?.socket?.remoteAddress ?? 'unknown';
  };
}
