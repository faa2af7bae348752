import { Problems } from './problem';

type Done = (error: Error | null, body?: unknown) => void;
/** NUL, and halves of characters: an escape brings them into JSON, and no text of ours holds them. */
const BROKEN = /[\0\p{Cs}]/u;
/** A document is at most 50 nodes deep, each with its list of children; past this, recursion over a body would fail. */
const DEPTH = 150;

/** Passes a body on unless we could not keep it as it is. @throws 400 `unsupported_character`, `too_deep` */
export const wholeTexts =
  (done: Done): Done =>
  (error, body) =>
    done(error ?? faultIn(body), body);

function faultIn(body: unknown): Error | null {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH) return Problems.badRequest('too_deep');
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string' && BROKEN.test(value)) return Problems.badRequest('unsupported_character');
      if (typeof value !== 'object' || value === null) continue;
      for (const [key, inner] of Object.entries(value)) {
        if (BROKEN.test(key)) return Problems.badRequest('unsupported_character');
        next.push(inner);
      }
    }
    level = next;
  }
  return null;
}
