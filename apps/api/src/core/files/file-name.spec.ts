import { describe, expect, it } from '@jest/globals';
import { create } from 'content-disposition';
import fc from 'fast-check';
import { rangeOf } from './byte-range';
import { extensionOf, fileNameOf, renamed } from './file-name';

describe('the name of a file', () => {
  it.each([
    ['été.png', 'été.png'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ada\\photo.jpg', 'photo.jpg'],
    ['a\r\nSet-Cookie: x=1.png', 'aSet-Cookie: x=1.png'],
    ['evil\u202egnp.exe', 'evilgnp.exe'],
    ['a\0b.txt', 'ab.txt'],
    ['.htaccess', 'file.htaccess'],
    ['..', 'file'],
    ['   ', 'file'],
    [undefined, 'file'],
    ['a  \t b.pdf', 'a b.pdf'],
    ['say "hi"; rm -rf.csv', 'say "hi"; rm -rf.csv'],
    ['e\u0301.md', 'é.md'],
    ['half \ud83d.txt', 'half .txt'],
    [`${'é'.repeat(300)}.docx`, `${'é'.repeat(195)}.docx`],
    [`${'🐝'.repeat(150)}.png`, `${'🐝'.repeat(98)}.png`],
  ])('%j is kept as %j', (given, kept) => expect(fileNameOf(given)).toBe(kept));

  it('has an extension in lower case, or none', () => {
    expect(['A.PNG', 'x.tar.gz', 'none', 'x.', 'x.a b', 'x.toolongforone'].map(extensionOf)).toEqual(['png', 'gz', '', '', '', '']);
    expect([renamed('a.b.png', 'webp'), renamed('plain', 'webp')]).toEqual(['a.b.webp', 'plain.webp']);
  });

  it('is always short, on one line, without a path, stable, and a header in pure ASCII', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 })), (given) => {
        const name = fileNameOf(given);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}/\\\u2028\u2029\u202a-\u202e]/u);
        expect(fileNameOf(name)).toBe(name);
        expect(create(name)).toMatch(/^attachment; filename[\x20-\x7e]*$/);
      }),
    );
  });
});

describe('a range', () => {
  it.each([
    [undefined, undefined],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-1000', { start: 10, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=100-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-4', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=0-1', undefined],
    ['bytes=0x1-2', undefined],
  ])('%s of 100 bytes is %j', (header, range) => expect(rangeOf(header, 100)).toEqual(range));
});
