import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The installation's own secret: made once, kept beside the data, readable by its owner only. */
export function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, JSON.stringify({ secret: randomBytes(32).toString('base64url') }), { mode: 0o600, flag: 'wx' });
  }
  chmodSync(file, 0o600);
  const { secret } = JSON.parse(readFileSync(file, 'utf8')) as { secret: string };
  return secret;
}

/** A key for one purpose, so that no key is used for two (HKDF, RFC 5869). */
export const keyFor = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'ruche', purpose, 32));
