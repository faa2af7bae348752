import type { TestWriter } from './coediting.factory';

/** Writers at work. Their words stand once in all of the document. */
export interface Typing {
  /** Words that were called saved. */
  saved: Set<string>;
  /** Writes until this share of all is written; whoever is offline writes on. */
  until(who: number, share: number): Promise<void>;
  report(): string;
}

/** The nth word of a writer, which is in no other. */
const word = (who: number, n: number): string => `${'abcde'[who]}${n}.`;

/** As many words each, every one called saved before the next. */
export function atOnce(writers: TestWriter[], words: number): Typing {
  const saved = new Set<string>();
  const written = writers.map(() => 0);
  const until = async (who: number, share: number) => {
    const own = writers[who] as TestWriter;
    for (let n = written[who] as number; n < Math.floor(words * share); n++) {
      own.write(word(who, n), (who + n) % writers.length);
      written[who] = n + 1;
      const called = own.isSaved().then(() => saved.add(word(who, n)));
      if (own.isOnline) await called;
    }
  };
  return { saved, until, report: () => `${saved.size} words` };
}

const LETTER_MS = 80;

/** Letter by letter, 12 a second, each where the last one of theirs stands: as quick typists do, whatever the answers. */
export function forSeconds(writers: TestWriter[], seconds: number): Typing {
  const saved = new Set<string>();
  const written = writers.map(() => 0);
  const [savedMs, seenMs]: [number[], number[]] = [[], []];
  const [began, cpu] = [Date.now(), process.cpuUsage()];
  let letters = 0;
  const until = async (who: number, share: number) => {
    const own = writers[who] as TestWriter;
    const other = writers[(who + 1) % 3] as TestWriter;
    while (Date.now() - began < seconds * share * 1_000) {
      const n = (written[who] as number)++;
      for (const [at, letter] of [...word(who, n)].entries()) {
        own.type(letter, at === 0 ? (who + n) % writers.length : undefined);
        letters++;
        await new Promise((wake) => setTimeout(wake, LETTER_MS));
      }
      const at = Date.now();
      const online = own.isOnline;
      const clock = own.clock;
      void own.isSaved(own.mark()).then(() => {
        saved.add(word(who, n));
        if (online) savedMs.push(Date.now() - at);
      });
      if (online) void other.waiting.until(() => other.hasOf(own, clock)).then(() => seenMs.push(Date.now() - at));
    }
  };
  const report = () => {
    const { user, system } = process.cpuUsage(cpu);
    const used = Math.round((user + system) / 1_000 / seconds);
    return `${letters} letters, ${saved.size} words saved; saved after ${spread(savedMs)}, seen by others after ${spread(seenMs)}; ${used} ms of CPU a second, writers included`;
  };
  return { saved, until, report };
}

function spread(ms: number[]): string {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return `${at(0.5)} ms (99 %: ${at(0.99)} ms, most: ${at(1)} ms)`;
}
