import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commonPasswords } from './common-passwords';
import { passwordWeakness } from './password-rules';

const zoe = { email: 'zoe.lambert@maison.test', name: 'Zoé Lambert-d’Arc' };

describe('a password', () => {
  it.each([
    ['correct horse battery', null],
    ['une phrase assez longue', null],
    ['éééàààüüüßßßñññ', null],
    ['motdepasse123', 'common_password'],
    ['MotDePasse123', 'common_password'],
    ['q1w2e3r4t5y6', 'common_password'],
    ['Peanut-Butter', 'common_password'],
    ['abababababababab', 'common_password'],
    ['la ruche du village', 'personal_password'],
    ['R-U-C-H-E 2026 !', 'personal_password'],
    ['zoe.lambert@maison.test', 'personal_password'],
    ['vive ZOELAMBERT toujours', 'personal_password'],
    ['chez les Lâmbert 1999', 'personal_password'],
    ['dans larche de Noé 77', null],
    ['maison tout court 12', null],
  ])('%s: %s', (password, weakness) => expect(passwordWeakness(password, zoe)).toBe(weakness));

  it('is refused for the same reason however it is written', () => {
    fc.assert(fc.property(fc.constantFrom(...commonPasswords), (common) => passwordWeakness(common.toUpperCase(), zoe) !== null));
  });

  it('is compared with some 200 of the most used, all long enough to be chosen', () => {
    expect(commonPasswords.size).toBeGreaterThan(190);
    for (const common of commonPasswords) expect([common, common.length >= 12]).toEqual([common, true]);
  });
});
