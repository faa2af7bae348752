import { describe, expect, it } from '@jest/globals';
import { readingMinutes, wordCount } from './posts.rules';

const text = (n: number) => Array.from({ length: n }, (_, i) => `mot${i}`).join(' ');

describe('the time a post takes to read', () => {
  it.each([
    ['', 1],
    ['…', 1],
    [text(1), 1],
    [text(200), 1],
    [text(201), 2],
    [text(400), 2],
    [text(1000), 5],
    [text(1001), 6],
  ])('%#', (words, minutes) => expect(readingMinutes(words)).toBe(minutes));

  it.each([
    ['Bonjour, Élodie !', 2],
    ['l’idée « en cours »', 3],
    ['un\n\ndeux\ttrois', 3],
    ['— ? !', 0],
  ])('counts words: %s', (words, count) => expect(wordCount(words)).toBe(count));
});
