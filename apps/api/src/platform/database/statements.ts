import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { Reading } from './reading';

interface Statement {
  uses: number;
  name?: string;
}

/** Used so often, a statement is worth a plan of its own in each connection. */
const WORTH_A_PLAN = 3;
/** And so many at most: texts differ by filter and page size, and each plan is kept by each connection. */
const PLANS = 1_000;
const KEPT = 5_000;
const known = new Map<string, Statement>();
let plans = 0;

function statementOf(text: string): Statement {
  let statement = known.get(text);
  if (!statement) {
    if (known.size >= KEPT) forgetRare();
    statement = { uses: 0 };
    known.set(text, statement);
  }
  statement.uses++;
  if (!statement.name && statement.uses >= WORTH_A_PLAN && plans < PLANS) {
    plans++;
    statement.name = createHash('sha1').update(text).digest('base64url');
  }
  return statement;
}

function forgetRare(): void {
  for (const [text, { name }] of known) if (!name) known.delete(text);
}

/** The rows of a statement; one that comes again is prepared: parsed and planned once per connection. */
export async function rowsOf<T>(on: Pool | PoolClient, text: string, values: unknown[]): Promise<T[]> {
  const { name } = statementOf(text);
  try {
    return (await new Promise<unknown[]>((resolve, reject) => {
      (on as Asked).query(new Reading({ name, text, values }), undefined, (error, rows) => (error ? reject(error) : resolve(rows)));
    })) as T[];
  } catch (error) {
    // Who asked says more than where the answer came in.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}

/** The pool and a connection alike take a query that reads its answer itself, and say when it has ended. */
interface Asked {
  query(reading: Reading, values: undefined, told: (error: Error | null | undefined, rows: unknown[]) => void): void;
}
