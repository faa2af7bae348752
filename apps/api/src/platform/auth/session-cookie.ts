import { parse, serialize } from 'cookie';

const SECURE = '__Host-sid';
const PLAIN = 'sid';

/** The only cookie there is. `__Host-` behind TLS; plain on http, which is for this machine only. */
export function writeSessionCookie(value: string, maxAgeSeconds: number, secure: boolean): string {
  return serialize(secure ? SECURE : PLAIN, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: maxAgeSeconds });
}

export const clearSessionCookie = (secure: boolean): string => writeSessionCookie('', 0, secure);

/** Behind TLS only the cookie that no other host of the domain, and nobody on the way, could have set. */
export function readSessionCookie(header: string | undefined, secure: boolean): string | undefined {
  if (!header) return undefined;
  const cookies = parse(header);
  const value = cookies[secure ? SECURE : PLAIN];
  return value && /^[\w-]{20,200}$/.test(value) ? value : undefined;
}
