import type { Params } from '../../platform/database/params';

/** What one searches people by; exactly the expression of `people_search_ix`. */
const searched = (p: string): string =>
  `fold(${p}.name || ' ' || ${p}.handle || ' ' || ${p}.title || ' ' || ${p}.department || ' ' || ${p}.site)`;
const WORDS = 6;
/** Words in which a typo is looked past: shorter ones have too few trigrams left, and a number is one or another. */
const MAY_HAVE_TYPO = /^[\p{L}\p{M}'’-]{4,}$/u;

export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** True when every word of `q` is in what one knows of the person, accents and a small typo aside; as SQL. */
export function namedLike(q: string | undefined, params: Params, person = 'p'): string {
  const words = (q ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, WORDS);
  if (words.length === 0) return 'true';
  const text = searched(person);
  return words
    .map((word) => {
      const inside = `${text} LIKE '%' || fold(${params.add(likeLiteral(word))}) || '%'`;
      return MAY_HAVE_TYPO.test(word) ? `(${inside} OR fold(${params.add(word)}) <% ${text})` : inside;
    })
    .join(' AND ');
}
