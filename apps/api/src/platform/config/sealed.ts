import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const SEALED = 'v1.';
const NONCE = 12;
const TAG = 16;

/** Whether a text was made by `seal`. */
export const isSealed = (text: string): boolean => text.startsWith(SEALED);

/**
 * A text as the database may keep it: AES-256-GCM with a nonce of its own, bound to what it belongs to.
 * @param owner what it is the secret of, such as `calendar:12`: moved to another row it does not open
 */
export function seal(key: Buffer, owner: string, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
  const said = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return SEALED + Buffer.concat([nonce, cipher.getAuthTag(), said]).toString('base64url');
}

/** What was sealed, or nothing: by another key, for another owner, or changed since. */
export function unseal(key: Buffer, owner: string, sealed: string): string | undefined {
  if (!isSealed(sealed)) return undefined;
  const bytes = Buffer.from(sealed.slice(SEALED.length), 'base64url');
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
