import { asProblem } from './problem';
import { knows, say, words } from './words';

/** Sentences for the codes of problems and of field mistakes, in both languages. */
export const platformWords = words('platform', {
  fr: () => import('./locales/fr').then((m) => m.fr),
  en: () => import('./locales/en').then((m) => m.en),
});

/** What happened, in the reader's words; a code that is not known yet reads as its class of problem. */
export function problemSentence(error: unknown): string {
  const { code, status } = asProblem(error);
  const key = `problems.${code}`;
  return sentence(knows(platformWords, key) ? key : `problems.${classOf(status)}`);
}

/** Why the server's code forbids something (`own_idea`), for tooltips of buttons that are off. */
export const reasonSentence = (code: string): string =>
  sentence(knows(platformWords, `problems.${code}`) ? `problems.${code}` : 'problems.not_allowed');

/** Mistakes by field path, for a form's `setErrors`. Messages come as `code` or `code:limit`. */
export function fieldSentences(error: unknown): Record<string, string> {
  return Object.fromEntries(asProblem(error).errors.map(({ path, message }) => [path, fieldSentence(message)]));
}

function fieldSentence(message: string): string {
  const [code = '', limit = ''] = message.split(':');
  const key = knows(platformWords, `fields.${code}`) ? `fields.${code}` : 'fields.invalid';
  return sentence(key, { limit });
}

function classOf(status: number): string {
  if (status === 401) return 'not_signed_in';
  if (status === 403) return 'not_allowed';
  if (status === 404) return 'not_found';
  if (status === 409) return 'conflict';
  return status >= 500 ? 'internal' : 'unexpected';
}

const sentence = (key: string, values?: Record<string, string>): string => say(platformWords, key as 'problems.unexpected', values);
