import { STOP_WORDS } from './stop-words';

/** Changes with the rules below: every document indexed under another one is stale. */
export const WORDS_VERSION = 3;

export interface Word {
  /** Folded: no accent, no capital, no ligature. Letters and digits only. */
  text: string;
  /** Where it stands in the text it was cut from. */
  start: number;
  end: number;
  stop: boolean;
}
/** Words that a hyphen or an apostrophe holds together: found as written, and apart (`week-end`, `weekend`). */
export interface Compound {
  text: string;
  /** The number of its first word, and how many it has. */
  first: number;
  size: number;
}

const RUN = /[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+/gu;
const APOSTROPHE = /^['’ʼ`]$/;
const HYPHEN = /^[-‐‑]$/;
const ELIDED = new Set(['c', 'd', 'j', 'l', 'm', 'n', 's', 't', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'presqu', 'quelqu']);
const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const LONGEST_WORD = 40;
const LONGEST_COMPOUND = 4;

/** `Événement` → `evenement`, `Œuvre` → `oeuvre`; empty when nothing is left. */
export function fold(word: string): string {
  if (/^[a-z0-9]{1,40}$/.test(word)) return word;
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, (c) => LIGATURES[c] ?? c)
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return shortened(plain);
}

const shortened = (word: string): string => (word.length <= LONGEST_WORD ? word : [...word].slice(0, LONGEST_WORD).join(''));

/** The words of a text in their order, without what French elides (`l’`, `d’`, `qu’`) and the English `’s`. */
export function cut(text: string): { words: Word[]; compounds: Compound[] } {
  const words: Word[] = [];
  const compounds: Compound[] = [];
  let chain = 0;
  let end = -1;
  const close = () => {
    const size = words.length - chain;
    if (size > 1 && size <= LONGEST_COMPOUND)
      compounds.push({
        text: shortened(
          words
            .slice(chain)
            .map((w) => w.text)
            .join(''),
        ),
        first: chain,
        size,
      });
    chain = words.length;
  };
  for (const run of text.matchAll(RUN)) {
    const start = run.index;
    const between = text.slice(end, start);
    const held = end >= 0 && (APOSTROPHE.test(between) || HYPHEN.test(between));
    end = start + run[0].length;
    if (!held) close();
    const folded = fold(run[0]);
    if (folded === '') continue;
    if (ELIDED.has(folded) && APOSTROPHE.test(text.charAt(end)) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1))) continue;
    if (folded === 's' && held && APOSTROPHE.test(between) && words.length > chain) continue;
    words.push({ text: folded, start, end, stop: STOP_WORDS.has(run[0].toLowerCase()) });
  }
  close();
  return { words, compounds };
}

/** Spellings of one thing that is searched; each is a list of words that must all be there. A star: the word goes on. */
export type Group = string[][];
const MOST_GROUPS = 12;

/**
 * What a query asks for: all of its groups. Words that say nothing are left out unless there is nothing else.
 * @param prefix the last word is still being typed
 */
export function groupsOf(query: string, prefix: boolean): Group[] {
  const { words, compounds } = cut(query);
  const open = prefix && /[\p{L}\p{N}\p{M}]$/u.test(query) ? words.length - 1 : -1;
  const starred = (text: string, last: number) => (last === open ? `${text}*` : text);
  const kept = words.every((w) => w.stop) ? words : words.filter((w) => !w.stop);
  const groups: Group[] = [];
  for (let i = 0; i < words.length; i++) {
    const compound = compounds.find((c) => c.first === i);
    const size = compound?.size ?? 1;
    const parts = words.slice(i, i + size).flatMap((w, k) => (kept.includes(w) ? [starred(w.text, i + k)] : []));
    if (parts.length) groups.push(compound ? [parts, [starred(compound.text, i + size - 1)]] : [parts]);
    i += size - 1;
  }
  return groups.slice(0, MOST_GROUPS);
}
