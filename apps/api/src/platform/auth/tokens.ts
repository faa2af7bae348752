import { createHash, randomBytes } from 'node:crypto';

/** A secret that is shown once: 32 random bytes, kept only as their SHA-256. */
export const newToken = (prefix = ''): string => prefix + randomBytes(32).toString('base64url');
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
