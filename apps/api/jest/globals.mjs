/**
 * `@jest/globals` for specs that run in bare Node. The runner knows neither time limits nor errors that nobody caught; here
 * both fail the test at hand with words, and the next one runs.
 */
const { jest, expect, describe } = globalThis;
const LIMIT = 60_000;

/** Fails the test or hook at hand. */
let interrupt;

for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error) => {
    if (interrupt) interrupt(error);
    else throw error;
  });
// The run is over, or its main process is gone: what a spec left open must not keep this one.
process.on('disconnect', () => process.exit());

const guarded =
  (fn, limit = LIMIT) =>
  async (...given) => {
    let timer;
    const stopped = new Promise((_, reject) => {
      interrupt = reject;
      timer = setTimeout(() => reject(new Error(`It took longer than ${limit} ms.`)), limit);
    });
    try {
      return await Promise.race([fn(...given), stopped]);
    } finally {
      interrupt = undefined;
      clearTimeout(timer);
    }
  };

const hook = (define) => (fn, limit) => define(guarded(fn, limit));
const tests = (define) =>
  Object.assign((name, fn, limit) => define(name, guarded(fn, limit)), {
    each:
      (...table) =>
      (name, fn, limit) =>
        define.each(...table)(name, guarded(fn, limit)),
  });

const { skip, only } = globalThis.test;
const test = Object.assign(tests(globalThis.test), { skip, only: tests(only) });
const [beforeAll, afterAll, beforeEach, afterEach] = ['beforeAll', 'afterAll', 'beforeEach', 'afterEach'].map((name) =>
  hook(globalThis[name]),
);

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test as it, test };
