import { Problems } from '../../platform/http/problem';
import { commonPasswords } from './common-passwords';

const FEWEST_CHARACTERS = 5;
/** Shorter parts of a name are in too many words to mean the name. */
const SHORTEST_PART = 4;
const PRODUCT = 'ruche';

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const letters = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Why a password must not be chosen, or null. Length is the contract's; nothing asks for digits or signs (ASVS 6.2.5).
 * `common_password`: on the list of the most used, or of fewer than 5 different characters.
 * `personal_password`: has the product's name, the person's address or a part of their name in it.
 */
export function passwordWeakness(
  password: string,
  person: { email: string; name: string },
): 'common_password' | 'personal_password' | null {
  const plain = folded(password);
  if (new Set(plain).size < FEWEST_CHARACTERS || commonPasswords.has(plain) || commonPasswords.has(letters(password)))
    return 'common_password';
  const [local = ''] = person.email.split('@');
  const parts = [PRODUCT, ...[local, person.name, ...local.split(/[^\p{L}\p{N}]+/u), ...person.name.split(/[^\p{L}\p{N}]+/u)].map(letters)];
  const within = letters(password);
  return parts.some((part) => part.length >= SHORTEST_PART && within.includes(part)) ? 'personal_password' : null;
}

/** @throws 400 `invalid_input` naming the field */
export function ensureGoodPassword(password: string, person: { email: string; name: string }, path = 'password'): void {
  const weakness = passwordWeakness(password, person);
  if (weakness) throw Problems.invalid(path, weakness);
}
