import { fileLimits } from '@ruche/contracts';

/** Controls, line separators, marks that turn the direction of what follows, invisible fillers, halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** The extension, lower case, without its dot; empty without one. */
export const extensionOf = (name: string): string => /\.([^.\s/\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * A file's name as it may be shown and kept: the last part of a path, on one line, without what misleads the eye, at
 * most 200 characters of which the extension is the last thing to go. It never names anything on our disk.
 */
export function fileNameOf(given: string | undefined): string {
  const last = (given ?? '').normalize('NFC').replace(UNSEEN, '').split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(/\s+/g, ' ').trim();
  const extension = extensionOf(name);
  const end = extension ? name.slice(name.lastIndexOf('.')) : '';
  const stem = name.slice(0, name.length - end.length).replace(/^[.\s]+/, '');
  return cut(stem || 'file', fileLimits.name - end.length) + end;
}

/** The same name with another extension. */
export const renamed = (name: string, extension: string): string => `${name.replace(/\.[^.]*$/, '')}.${extension}`;

/** Never between the halves of a character. */
function cut(text: string, max: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > max) break;
    kept += character;
  }
  return kept;
}
