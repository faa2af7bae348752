import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { document, hardText } from './arbitraries';
import type { RichDoc } from './document';
import { toHtml } from './html';
import { dangersIn } from './html-safety';
import { LIMITS } from './limits';
import { schema, validate } from './validate';

const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, ...(marks.length > 0 ? { marks } : {}) });
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const link = (href: unknown) => doc(paragraph(text('a', { type: 'link', attrs: { href } })));
const image = (attrs: unknown) => doc(paragraph({ type: 'image', attrs }));
const mention = (attrs: object) => doc(paragraph({ type: 'mention', attrs: { kind: 'person', id: 1, label: 'Jules', ...attrs } }));

describe('what is refused, with a code and a place', () => {
  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'invalid_document', ''],
    ['null', null, 'invalid_document', ''],
    ['a string', 'doc', 'invalid_document', ''],
    ['a list', [], 'invalid_document', ''],
    ['another root', paragraph(text('a')), 'invalid_document', ''],
    ['no content', { type: 'doc' }, 'invalid_document', ''],
    ['empty content', doc(), 'invalid_document', ''],
    ['content that is no list', { type: 'doc', content: {} }, 'invalid_document', 'content'],
    ['a marked root', { ...doc(paragraph()), marks: [{ type: 'bold' }] }, 'invalid_document', 'marks'],
    ['a null node', doc(null), 'invalid_document', 'content.0'],
    ['a list as node', doc([]), 'invalid_document', 'content.0'],
    ['an unknown node', doc({ type: 'script' }), 'invalid_document', 'content.0.type'],
    ['a name of Object.prototype', doc({ type: 'constructor' }), 'invalid_document', 'content.0.type'],
    ['a type that is no string', doc({ type: { toString: 'paragraph' } }), 'invalid_document', 'content.0.type'],
    ['an unknown key', doc({ type: 'paragraph', style: 'x' }), 'invalid_document', 'content.0.style'],
    ['__proto__', JSON.parse('{"type":"doc","content":[{"type":"paragraph","__proto__":{}}]}'), 'invalid_document', 'content.0.__proto__'],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { onclick: 'x' } }), 'invalid_document', 'content.0.attrs.onclick'],
    ['attributes as list', doc({ type: 'paragraph', attrs: [] }), 'invalid_document', 'content.0.attrs'],
    ['an unknown mark', doc(paragraph(text('a', { type: 'underline' }))), 'invalid_document', 'content.0.content.0.marks.0.type'],
    ['a key of a mark', doc(paragraph(text('a', { type: 'bold', x: 1 }))), 'invalid_document', 'content.0.content.0.marks.0.x'],
    ['the same mark twice', doc(paragraph(text('a', { type: 'bold' }, { type: 'bold' }))), 'invalid_document', 'content.0.content.0.marks'],
    ['a marked paragraph', doc({ type: 'paragraph', marks: [{ type: 'bold' }] }), 'invalid_document', ''],
    ['empty text', doc(paragraph(text(''))), 'invalid_document', 'content.0.content.0.text'],
    ['text that is a number', doc(paragraph({ type: 'text', text: 1 })), 'invalid_document', 'content.0.content.0.text'],
    ['NUL', doc(paragraph(text('a\0b'))), 'invalid_document', 'content.0.content.0.text'],
    ['half a surrogate pair', doc(paragraph(text('a\ud83d'))), 'invalid_document', 'content.0.content.0.text'],
    ['text with content', doc(paragraph({ ...text('a'), content: [] })), 'invalid_document', 'content.0.content.0.content'],
    ['text on a paragraph', doc({ type: 'paragraph', text: 'a' }), 'invalid_document', 'content.0.text'],
    ['text outside a block', doc(text('a')), 'invalid_document', ''],
    ['a block in a paragraph', doc(paragraph(paragraph())), 'invalid_document', 'content.0'],
    ['an empty list', doc({ type: 'bulletList' }), 'invalid_document', 'content.0'],
    [
      'a task in a bullet list',
      doc({ type: 'bulletList', content: [{ type: 'taskItem', content: [paragraph()] }] }),
      'invalid_document',
      'content.0',
    ],
    ['an item outside a list', doc({ type: 'listItem', content: [paragraph()] }), 'invalid_document', ''],
    ['bold code', doc({ type: 'codeBlock', content: [text('a', { type: 'bold' })] }), 'invalid_document', 'content.0'],
    ['a heading of level 5', doc({ type: 'heading', attrs: { level: 5 } }), 'invalid_document', 'content.0.attrs.level'],
    ['a heading without level', doc({ type: 'heading' }), 'invalid_document', 'content.0.attrs.level'],
    ['a language', doc({ type: 'codeBlock', attrs: { language: 'js" onload="x' } }), 'invalid_document', 'content.0.attrs.language'],
    ['a list from -1', doc({ type: 'orderedList', attrs: { start: -1 }, content: [] }), 'invalid_document', 'content.0.attrs.start'],
    [
      'a quote of no comment',
      doc({ type: 'blockquote', attrs: { commentId: 0 }, content: [paragraph()] }),
      'invalid_document',
      'content.0.attrs.commentId',
    ],
    ['a link without address', doc(paragraph(text('a', { type: 'link' }))), 'invalid_document', 'content.0.content.0.marks.0.attrs.href'],
    ['a script as link', link('javascript:alert(1)'), 'unsafe_link', 'content.0.content.0.marks.0.attrs.href'],
    ['another site as path', link('//evil.example'), 'unsafe_link', 'content.0.content.0.marks.0.attrs.href'],
    ['an object as link', link({ toString: 1 }), 'unsafe_link', 'content.0.content.0.marks.0.attrs.href'],
    [
      'a link that opens elsewhere',
      doc(paragraph(text('a', { type: 'link', attrs: { href: '/', target: '_top' } }))),
      'invalid_document',
      'content.0.content.0.marks.0.attrs.target',
    ],
    ['an image of another site', image({ src: 'https://evil.example/a.png' }), 'unsafe_image', 'content.0.content.0.attrs.src'],
    ['an image as data', image({ src: 'data:image/svg+xml,<svg onload=alert(1)>' }), 'unsafe_image', 'content.0.content.0.attrs.src'],
    ['an image without source', image({ alt: 'a' }), 'invalid_document', 'content.0.content.0.attrs.src'],
    ['an image with another file’s id', image({ src: '/api/files/7', fileId: 8 }), 'invalid_document', 'content.0.content.0.attrs.fileId'],
    ['an image of -1 pixels', image({ src: '/api/files/7', width: -1 }), 'invalid_document', 'content.0.content.0.attrs.width'],
    ['an image of 1e9 pixels', image({ src: '/api/files/7', height: 1e9 }), 'invalid_document', 'content.0.content.0.attrs.height'],
    ['a mention of nothing', mention({ kind: 'space' }), 'invalid_document', 'content.0.content.0.attrs.kind'],
    ['a mention by text id', mention({ id: '1' }), 'invalid_document', 'content.0.content.0.attrs.id'],
    ['a mention by fraction', mention({ id: 1.5 }), 'invalid_document', 'content.0.content.0.attrs.id'],
    ['a long label', mention({ label: 'a'.repeat(201) }), 'invalid_document', 'content.0.content.0.attrs.label'],
    ['a blank label', mention({ label: ' ' }), 'invalid_document', 'content.0.content.0.attrs.label'],
    ['a handle that is a path', mention({ handle: '../admin' }), 'invalid_document', 'content.0.content.0.attrs.handle'],
    ['a mention that leads away', mention({ url: 'https://evil.example' }), 'unsafe_link', 'content.0.content.0.attrs.url'],
  ])('%s', (_, input, code, path) => {
    expect(validate(input)).toMatchObject({ ok: false, code, path });
  });
});

describe('limits, judged before anything is parsed', () => {
  const nested = (depth: number): unknown => (depth === 0 ? paragraph(text('a')) : { type: 'blockquote', content: [nested(depth - 1)] });

  test('size is that of the JSON in UTF-8', () => {
    const frame = JSON.stringify(doc(paragraph(text('')))).length;
    expect(validate(doc(paragraph(text('a'.repeat(LIMITS.bytes - frame)))))).toMatchObject({ ok: true });
    expect(validate(doc(paragraph(text('a'.repeat(LIMITS.bytes - frame + 1)))))).toMatchObject({ ok: false, code: 'too_large' });
    expect(validate(doc(paragraph(text('é'.repeat(LIMITS.bytes / 2)))))).toMatchObject({ code: 'too_large' });
    expect(validate(doc(paragraph(text('😀'.repeat(LIMITS.bytes / 4)))))).toMatchObject({ code: 'too_large' });
  });

  test('depth counts the document, its blocks and its text', () => {
    expect(validate(doc(nested(LIMITS.depth - 3)))).toMatchObject({ ok: true });
    expect(validate(doc(nested(LIMITS.depth - 2)))).toMatchObject({ ok: false, code: 'too_deep' });
    expect(validate(doc(nested(5_000)))).toMatchObject({ code: 'too_deep' });
  });

  test('number of nodes', () => {
    const many = (count: number) => doc(...Array.from({ length: count }, () => ({ type: 'horizontalRule' })));
    expect(validate(many(LIMITS.nodes - 1))).toMatchObject({ ok: true });
    expect(validate(many(LIMITS.nodes))).toMatchObject({ ok: false, code: 'too_many_nodes' });
  });

  test('values that contain themselves, and nesting outside content, end too', () => {
    const loop: { type: string; content: unknown[] } = { type: 'doc', content: [] };
    loop.content.push(loop);
    expect(validate(loop)).toMatchObject({ code: 'too_deep' });
    const attrs: Record<string, unknown> = {};
    attrs.self = attrs;
    expect(validate(doc({ type: 'paragraph', attrs }))).toMatchObject({ ok: false });
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(validate(doc({ type: 'paragraph', attrs: deep }))).toMatchObject({ ok: false });
  });
});

describe('what is kept', () => {
  test('defaults are filled in, split text is joined, marks are put in order', () => {
    const bold = { type: 'bold' };
    const href = { type: 'link', attrs: { href: 'https://x.fr' } };
    const result = validate(
      doc(paragraph(text('a', bold, href), text('b', href, bold), { type: 'image', attrs: { src: '/api/files/7' } })),
    );
    expect(result).toEqual({
      ok: true,
      doc: doc(
        paragraph(text('ab', { type: 'link', attrs: { href: 'https://x.fr', title: null } }, bold), {
          type: 'image',
          attrs: { src: '/api/files/7', alt: null, title: null, fileId: null, width: null, height: null },
        }),
      ),
    });
  });

  test('valid documents stay as they are the second time', () => {
    fc.assert(
      fc.property(document, (input) => {
        const once = validate(input);
        if (!once.ok) throw new Error(`${once.path}: ${once.message}`);
        expect(validate(once.doc)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['right to left and zero width', '\u202e\u200b\u2066abc\u2069\ufeff'],
    ['combining marks', 'Z̷̢̛a̶l̸g̵o e\u0301'],
    ['joined emoji', '👩‍👩‍👧‍👦🏳️‍🌈👨🏾‍⚕️'],
    ['private use and non-characters', '\ue000\ufffe\uffff\u{10ffff}'],
    ['control characters', '\u0001\u0007\u001b[31m\u007f\u0085'],
    ['line and paragraph separators', 'a\u2028b\u2029c'],
    ['what looks like code', '{{7*7}} %s %n ; DROP TABLE x;-- <script>'],
  ])('text survives to the byte: %s', (_, value) => {
    expect(validate(doc(paragraph(text(value))))).toEqual({ ok: true, doc: doc(paragraph(text(value))) });
  });
});

/** Replaces one random place of a document by something else, and sometimes several. */
const mutated = fc
  .tuple(
    document,
    fc.array(fc.tuple(fc.nat(), fc.oneof(fc.jsonValue(), hardText, fc.constantFrom('javascript:alert(1)', '//x', 'onclick', -1))), {
      minLength: 1,
      maxLength: 2,
    }),
  )
  .map(([input, changes]) => {
    const copy: unknown = JSON.parse(JSON.stringify(input));
    for (const [at, value] of changes) replaceAt(copy, at, value);
    return copy;
  });

function replaceAt(root: unknown, at: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const collect = (json: unknown): void => {
    if (typeof json !== 'object' || json === null) return;
    for (const key of Object.keys(json)) {
      places.push([json as Record<string, unknown>, key]);
      collect((json as Record<string, unknown>)[key]);
    }
  };
  collect(root);
  const place = places[at % places.length];
  if (place) place[0][place[1]] = value;
}

test('any JSON is either refused or becomes a document that holds and renders without danger', () => {
  let kept = 0;
  const judge = (input: unknown) => {
    const result = validate(input);
    if (!result.ok) return expect(result.code).toMatch(/^(?:too_|invalid_document|unsafe_)/);
    kept++;
    schema.nodeFromJSON(result.doc).check();
    expect(dangersIn(toHtml(result.doc))).toEqual([]);
  };
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), judge), { numRuns: 500 });
  fc.assert(fc.property(mutated, judge), { numRuns: 3_000 });
  expect(kept).toBeGreaterThan(50);
});

test('documents that never went through validate render without danger too', () => {
  fc.assert(
    fc.property(mutated, (input) => {
      let html = '';
      try {
        html = toHtml(input as RichDoc);
      } catch {
        return; // Not a document at all; nothing is shown.
      }
      expect(dangersIn(html)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
