import { describe, expect, test } from '@jest/globals';
import spec from 'commonmark-spec';
import { fromMarkdown } from './from-markdown';
import { toHtml } from './html';
import { textOf } from './html-safety';
import { toMarkdown } from './to-markdown';
import { validate } from './validate';

/** Raw HTML is text for us, on purpose. */
const NOT_OURS = new Set(['HTML blocks', 'Raw HTML']);

/** Examples with other text than the reference's: raw HTML in other sections and, 581, an image without description. May only shrink. */
const DIFFERENT = new Set([21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 581, 642, 643]);

const { tests } = spec;

test('all examples of CommonMark 0.31.2', () => expect(tests).toHaveLength(652));

// In the examples an arrow stands for a tab.
describe.each(tests.map((one) => ({ ...one, markdown: one.markdown.replaceAll('→', '\t'), html: one.html.replaceAll('→', '\t') })))(
  'CommonMark example $number ($section)',
  (example) => {
    const doc = fromMarkdown(example.markdown);

    test('is valid and stays the same through Markdown', () => {
      expect(validate(doc)).toEqual({ ok: true, doc });
      expect(fromMarkdown(toMarkdown(doc))).toEqual(doc);
    });

    if (!NOT_OURS.has(example.section)) {
      test('says what the reference says', () => {
        const same = textOf(toHtml(doc)) === textOf(example.html);
        expect(same).toBe(!DIFFERENT.has(example.number));
      });
    }
  },
);
