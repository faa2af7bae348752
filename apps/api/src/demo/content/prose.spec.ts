import { describe, expect, it } from '@jest/globals';
import { markdown, typeset } from './prose';

describe('the prose', () => {
  it('joins wrapped lines and keeps headings, lists and quotes', () => {
    expect(markdown('\n  Un début\n  et sa suite.\n\n  - un\n    suite\n  - deux\n\n  > cité\n')).toBe(
      'Un début et sa suite.\n\n- un suite\n- deux\n\n> cité',
    );
  });

  it('sets the spaces that must not break', () => {
    expect(typeset('« Oui ! » : 41 000 adresses, 15 €, 6 h 40')).toBe(
      '«\u00a0Oui\u00a0!\u00a0»\u00a0: 41\u00a0000 adresses, 15\u00a0€, 6\u00a0h 40',
    );
  });
});
