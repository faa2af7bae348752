import { entryLimits } from '@ruche/contracts';
import { isEmpty, plainText, type RichDoc, toStorable } from '@ruche/rich-text';
import { fromMarkdown } from '@ruche/rich-text/markdown';
import { htmlToMarkdown } from './html-to-markdown';
import type { ImportedPart, ImportedThread, ImportMistake, Words } from './thread';

export type Ready<T> = Omit<T, 'words'> & { doc: RichDoc; text: string };
export type ReadyThread = Omit<Ready<ImportedThread>, 'parts'> & { parts: Ready<ImportedPart>[] };

/** A thread whose words are documents; or the first thing that keeps it from being one. */
export function readyThread(thread: ImportedThread): ReadyThread | ImportMistake {
  const title = shortTitle(thread.title);
  if ([...title].length < entryLimits.anyTitle.min) return { where: thread.where, words: `the title "${title}" is too short` };
  try {
    const { words, parts, ...rest } = thread;
    return { ...rest, title, ...documentOf(words, thread.where), parts: parts.map((part) => readyPart(part)) };
  } catch (error) {
    if (error instanceof Unreadable) return { where: error.where, words: error.message };
    throw error;
  }
}

class Unreadable extends Error {
  constructor(
    readonly where: string,
    words: string,
  ) {
    super(words);
  }
}

const readyPart = ({ words, ...rest }: ImportedPart): Ready<ImportedPart> => ({ ...rest, ...documentOf(words, rest.where) });

function documentOf(words: Words, where: string): { doc: RichDoc; text: string } {
  let doc: RichDoc;
  try {
    doc = fromMarkdown(toStorable('html' in words ? htmlToMarkdown(words.html) : words.markdown));
  } catch (error) {
    throw new Unreadable(where, `the text cannot be read (${(error as Error).message})`);
  }
  if (isEmpty(doc)) throw new Unreadable(where, 'there is no text');
  return { doc, text: plainText(doc) };
}

/** On one line, and cut where ours end. */
function shortTitle(title: string): string {
  const line = toStorable(title)
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
  const letters = [...line];
  const { max } = entryLimits.anyTitle;
  return letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : line;
}
