import { expect } from '@jest/globals';
import { ProblemReply } from './api';

/** `await expect(api.as(x).call(…)).toBeProblem(403, 'own_idea')` */
async function toBeProblem(received: unknown, status: number, code?: string) {
  const error = await Promise.resolve(received).then(
    (value: unknown) => new Error(`expected a problem ${status}, got ${JSON.stringify(value)?.slice(0, 300)}`),
    (reason: unknown) => reason,
  );
  const pass = error instanceof ProblemReply && error.status === status && (code === undefined || error.body.code === code);
  return { pass, message: () => `expected ${status} ${code ?? ''}, got ${(error as Error).message}` };
}
expect.extend({ toBeProblem });

declare module 'expect' {
  interface Matchers<R> {
    toBeProblem(status: number, code?: string): Promise<R>;
  }
}
