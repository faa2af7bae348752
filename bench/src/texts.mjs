import { english, french } from './words.mjs';

const NAMES = 40_000;
const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ka',
  'le',
  'mi',
  'no',
  'pu',
  'ra',
  'se',
  'ti',
  'vo',
  'zu',
  'lan',
  'mer',
  'tis',
  'dor',
  'vel',
];

/** The same numbers every time, between 0 and 1 (mulberry32). */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An invented name of a product or a customer; each number has its own. */
export function nameOf(number) {
  let left = number;
  let name = '';
  for (let i = 0; i < 4; i++) {
    name += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  }
  return name;
}

/** Texts as people write them: common words most of the time, and names of which most are in a few texts only. */
export class Writer {
  constructor(seed) {
    this.roll = dice(seed);
  }

  pick(words) {
    return words[Math.floor(words.length * this.roll() ** 1.6)];
  }

  name() {
    return nameOf(Math.floor(NAMES * this.roll() ** 2));
  }

  sentence(words) {
    const begin = `${this.pick(words.verbs)} ${this.pick(words.things)} ${this.pick(words.whom)}`;
    const end = this.roll() < 0.3 ? ` ${this.name()}` : ` ${this.pick(words.reasons)}`;
    return `${begin[0].toUpperCase()}${begin.slice(1)}${end}.`;
  }

  /** An idea: a title and two to five paragraphs. */
  entry() {
    const words = this.roll() < 0.7 ? french : english;
    const title = `${this.sentence(words).slice(0, -1)} ${this.name()}`.slice(0, 118);
    const paragraphs = Array.from({ length: 2 + Math.floor(this.roll() * 4) }, () =>
      Array.from({ length: 2 + Math.floor(this.roll() * 3) }, () => this.sentence(words)).join(' '),
    );
    return { title, ...documentOf(paragraphs) };
  }

  comment() {
    const words = this.roll() < 0.7 ? french : english;
    return {
      title: '',
      ...documentOf([`${this.pick(words.sayings)}. ${this.sentence(words)} ${this.roll() < 0.5 ? this.sentence(words) : ''}`.trim()]),
    };
  }
}

const documentOf = (paragraphs) => ({
  doc: { type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
  text: paragraphs.join('\n'),
});
