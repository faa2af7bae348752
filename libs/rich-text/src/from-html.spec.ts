import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foreignHtml } from './arbitraries';
import { fromHtml } from './from-html';
import { toHtml } from './html';
import { dangersIn } from './html-safety';
import { validate } from './validate';

describe('foreign HTML', () => {
  test.each([
    ['white space', '<p>  a\n b </p>c<br> d<br>', '<p>a b</p><p>c<br>d</p>'],
    ['blocks in blocks', '<div>a<div>b<p>c</p></div></div>', '<p>a</p><p>b</p><p>c</p>'],
    [
      'lists and tasks',
      '<ul><li>a<ul><li>b</li></ul></li><li><label><input type=checkbox checked> c</label></li></ul>',
      '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul><ul class="task-list"><li class="task"><input type="checkbox" disabled checked><p>c</p></li></ul>',
    ],
    [
      'rows of different lengths',
      '<table><tr><th>a</th></tr><tr><td>b</td><td>c</td></tr></table>',
      '<table><tr><th><p>a</p></th><th><p></p></th></tr><tr><td><p>b</p></td><td><p>c</p></td></tr></table>',
    ],
    ['spans that reach too far', '<table><tr><td rowspan=9>a</td><td colspan=999>b</td></tr></table>', null],
    ['a table around one thing', '<table><tr><td><h2>a</h2>b</td></tr></table>', '<h2>a</h2><p>b</p>'],
    ['what is no word', '<script>x</script><style>y</style><svg><text>z</text></svg><p>a</p>', '<p>a</p>'],
    ['a film in a frame', '<iframe src="https://player.vimeo.com/video/123456789"></iframe>', null],
    ['a frame of elsewhere', '<iframe src="https://evil.example/a"></iframe>', null],
    [
      'boxes',
      '<div class="admonition warning"><p>a</p></div>',
      '<aside class="callout callout-warning" data-callout="warning"><p>a</p></aside>',
    ],
    ['code', '<pre><code class="language-js">a\n  b\n</code></pre>', '<pre><code class="language-js">a\n  b</code></pre>'],
    ['deep nesting', `${'<div>'.repeat(5_000)}fin`, '<p>fin</p>'],
  ])('%s', (_, html, expected) => {
    const doc = fromHtml(html);
    expect(validate(doc)).toMatchObject({ ok: true });
    expect(dangersIn(toHtml(doc))).toEqual([]);
    if (expected !== null) expect(toHtml(doc)).toBe(expected);
  });

  test('any of it is valid and without danger, and says the same when it is read again', () => {
    fc.assert(
      fc.property(foreignHtml, (html) => {
        const doc = fromHtml(html);
        expect(validate(doc)).toMatchObject({ ok: true });
        const once = toHtml(doc);
        expect(dangersIn(once)).toEqual([]);
        expect(toHtml(fromHtml(toHtml(fromHtml(once))))).toBe(toHtml(fromHtml(once)));
      }),
      { numRuns: 2_000 },
    );
  });
});
