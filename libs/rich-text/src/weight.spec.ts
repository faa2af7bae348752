import { expect, jest, test } from '@jest/globals';

/** The browser shows documents on every page and edits them on few: what shows them must not load the editor. */
const HEAVY = ['@tiptap/core', '@tiptap/starter-kit', '@tiptap/pm/model', 'markdown-it', 'prosemirror-markdown'];

test('the index and Markdown out load neither the editor nor a parser', async () => {
  for (const name of HEAVY) {
    jest.unstable_mockModule(name, () => {
      throw new Error(`${name} was imported`);
    });
  }
  const light = await import('./index');
  const { toMarkdown } = await import('./to-markdown');
  expect(light.toHtml(light.textDoc('a'))).toBe('<p>a</p>');
  expect(toMarkdown(light.textDoc('a'))).toBe('a\n');
  await expect(import('@tiptap/core')).rejects.toThrow('was imported');
});
