import { expect, test } from '@jest/globals';
import { fileIdOf, isAppPath, isExternal, isSafeHref } from './links';

test.each([
  'https://example.org',
  'HTTP://EXAMPLE.ORG/a?b#c',
  'https://exemple.fr/mon fichier.pdf',
  'https://é.fr/ç',
  'mailto:jules@example.org?subject=Bonjour',
  'tel:+33123456789',
  '/ideas/128-slug',
  '/',
  '/a//b',
  '/a?next=https://example.org',
])('%j may be linked to', (href) => {
  expect(isSafeHref(href)).toBe(true);
});

test.each([
  '',
  '#',
  '#a\nb',
  'page',
  './page',
  '../page',
  '?q=1',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  'javascript&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'ftp://example.org',
  'view-source:https://example.org',
  'https://',
  'http:',
  ' https://example.org',
  `https://example.org/${'a'.repeat(5000)}`,
])('%j may not', (href) => {
  expect(isSafeHref(href)).toBe(false);
});

test('a path is inside the application, an address with a scheme is not', () => {
  expect(isAppPath('/people/jules')).toBe(true);
  expect(isAppPath('//people/jules')).toBe(false);
  expect(isExternal('/people/jules')).toBe(false);
  expect(isExternal('https://example.org')).toBe(true);
  expect(isExternal('mailto:a@b.fr')).toBe(true);
});

test.each([
  ['/api/files/7', 7],
  ['/api/files/7/thumb', 7],
  ['/api/files/7?w=200', 7],
  ['/api/files/123456789012345', 123456789012345],
])('%j shows file %d', (src, id) => {
  expect(fileIdOf(src)).toBe(id);
});

test.each([
  '/api/files/',
  '/api/files/0',
  '/api/files/07',
  '/api/files/7x',
  '/api/files/7/../../session',
  '/api/files/7/%2e%2E/8',
  '/api/files/7/a b',
  '/api/files/7/"onerror=alert(1)',
  '/api/files/7\\8',
  '/api/files/7#x',
  '/api/files/9999999999999999999',
  '//api/files/7',
  'https://example.org/api/files/7',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  ' /api/files/7',
  '/api/files/7\n',
])('%j shows none of our files', (src) => {
  expect(fileIdOf(src)).toBeNull();
});
