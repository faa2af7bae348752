import { row, type Tx } from '../../platform/database/database';

const MAX = 40;
/** Last parts of addresses below `/people` that no person may have. */
const RESERVED = new Set(['mentionable']);

/** What has been made of titles, which come again and again: addresses are made for each row of each list. */
const made = new Map<string, string>();
const MADE_AT_MOST = 5_000;

/** `Zoé d'Artagnan` → `zoe-d-artagnan`. */
export function slugOf(text: string, max = MAX): string {
  const key = `${max} ${text}`;
  let slug = made.get(key);
  if (slug === undefined) {
    slug = folded(text, max);
    if (made.size >= MADE_AT_MOST) made.clear();
    if (text.length <= 200) made.set(key, slug);
  }
  return slug;
}

function folded(text: string, max: number): string {
  let slug = '';
  for (const letter of text) {
    const plain = plainOf(letter);
    const parted = slug === '' || slug.endsWith('-');
    slug += parted && plain.startsWith('-') ? plain.slice(1) : plain;
    if (slug.length > max) break;
  }
  return slug.slice(0, max).replace(/-$/, '');
}

/** A letter without its accents, in small letters and digits; `-` in place of all else. */
function plainOf(letter: string): string {
  return letter
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-');
}

/** A handle that nobody has yet, made from the name. */
export async function newHandle(tx: Tx, name: string): Promise<string> {
  const wanted = slugOf(name).replace(/-/g, '.') || 'membre';
  const base = RESERVED.has(wanted) ? `${wanted}.1` : wanted;
  const taken = await row<{ n: number }>(
    tx,
    `SELECT coalesce(max(coalesce(nullif(substring(handle FROM length($1) + 2), '')::int, 1)), 0) AS n FROM people
      WHERE handle = $1 OR (left(handle, length($1) + 1) = $1 || '-' AND substring(handle FROM length($1) + 2) ~ '^[0-9]{1,6}$')`,
    [base],
  );
  return taken?.n ? `${base}-${taken.n + 1}` : base;
}
