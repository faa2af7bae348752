import { expect, test } from '@jest/globals';
import { isDay } from './days';
import { EMBED_ORIGINS, embedOf } from './embeds';

test.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['https://vimeo.com/123456789', 'https://player.vimeo.com/video/123456789?dnt=1'],
  ['https://www.loom.com/share/0123456789abcdef0123456789abcdef', 'https://www.loom.com/embed/0123456789abcdef0123456789abcdef'],
  [
    'https://www.figma.com/design/AbCdEfGhIjKl0123/Maquette?node-id=1',
    'https://www.figma.com/embed?embed_host=ruche&url=https%3A%2F%2Fwww.figma.com%2Fdesign%2FAbCdEfGhIjKl0123',
  ],
  ['https://miro.com/app/board/uXjVABCDEFG=/', 'https://miro.com/app/live-embed/uXjVABCDEFG=/'],
])('%s is shown', (url, frame) => {
  expect(embedOf(url)?.frame).toBe(frame);
  expect(EMBED_ORIGINS).toContain(new URL(frame).origin);
});

test.each([
  'http://youtu.be/dQw4w9WgXcQ',
  'https://youtu.be.evil.example/dQw4w9WgXcQ',
  'https://evil.example/?https://youtu.be/dQw4w9WgXcQ',
  'https://youtu.be@evil.example/dQw4w9WgXcQ',
  'https://youtu.be:8443/dQw4w9WgXcQ',
  'https://youtu.be/../evil',
  'https://www.youtube.com/watch?v="><script>',
  'https://vimeo.com/../redirect?to=//evil.example',
  'javascript:alert(1)//youtu.be/dQw4w9WgXcQ',
  ' https://youtu.be/dQw4w9WgXcQ',
  'https://youtu.be/dQw4w9WgXcQ\n',
  '//youtu.be/dQw4w9WgXcQ',
  'https://www.figma.com/redirect?url=x',
  '',
])('%j is not', (url) => {
  expect(embedOf(url)).toBeNull();
});

test.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['0000-01-01', false],
  ['2026-12-31T00:00', false],
])('the day %s: %s', (day, exists) => {
  expect(isDay(day)).toBe(exists);
});

declare const URL: new (url: string) => { origin: string };
