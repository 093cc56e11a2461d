import { createHash, createHmac } from 'node:crypto';

export interface AliyunRequest {
  host: string;
  action: string;
  version: string;
  /** Parameters of the operation; they travel in the query. */
  parameters: Record<string, string>;
  /** `2023-10-26T10:22:32Z` */
  date: string;
  nonce: string;
}

export interface AliyunKey {
  id: string;
  secret: string;
}

/**
 * Signs a POST without a body, by signature method V3 (ACS3-HMAC-SHA256):
 * https://help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature
 */
export function aliyunSigned({ host, action, version, parameters, date, nonce }: AliyunRequest, key: AliyunKey): { query: string; headers: Record<string, string> } {
  const emptyBody = sha256('');
  const query = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  const headers: Record<string, string> = {
    'host': host,
    'x-acs-action': action,
    'x-acs-content-sha256': emptyBody,
    'x-acs-date': date,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  };
  const names = Object.keys(headers).sort();
  const canonical = ['POST', '/', query, ...names.map((name) => `${name}:${headers[name]}`), '', names.join(';'), emptyBody].join('\n');
  const signature = createHmac('sha256', key.secret).update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`).digest('hex');
  return { query, headers: { ...headers, authorization: `ACS3-HMAC-SHA256 Credential=${key.id},SignedHeaders=${names.join(';')},Signature=${signature}` } };
}

/** As RFC 3986 has it: `encodeURIComponent` leaves five signs that must be written in hexadecimal. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
