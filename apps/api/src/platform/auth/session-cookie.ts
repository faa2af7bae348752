import { parse, serialize } from 'cookie';

const SECURE = '__Host-sid';
const PLAIN = 'sid';

/** The only cookie there is. `__Host-` behind TLS; plain on http, which is for this machine only. */
export function writeSessionCookie(value: string, maxAgeSeconds: number, secure: boolean): string {
  return serialize(secure ? SECURE : PLAIN, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: maxAgeSeconds });
}

export const clearSessionCookie = (secure: boolean): string => writeSessionCookie('', 0, secure);

export function readSessionCookie(header: string | undefined): string | undefined {
  if (!header) return undefined;
  const cookies = parse(header);
  const value = cookies[SECURE] ?? cookies[PLAIN];
  return value && /^[\w-]{20,200}$/.test(value) ? value : undefined;
}
