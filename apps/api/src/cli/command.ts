import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Database } from '../platform/database/database';

/** What a command works with. */
export interface Workplace {
  app: NestFastifyApplication;
  db: Database;
  say: (words: string) => void;
}

/** One thing that can be asked from the command line. */
export interface Command {
  /** The words that ask for it: `rebuild search`. */
  name: string;
  /** What follows them. */
  usage?: string;
  summary: string;
  /** Runs although the schema is older than the program. */
  anySchema?: true;
  /** @returns the exit code: 0 done, 1 something is wrong. @throws CommandError on arguments it does not understand */
  run(at: Workplace, args: string[]): Promise<number>;
}

/** Words for the person who typed; the exit code is 2. */
export class CommandError extends Error {}
