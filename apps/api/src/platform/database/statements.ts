import { createHash } from 'node:crypto';
import type { FieldDef, Pool, PoolClient } from 'pg';

type Make = (values: unknown[]) => unknown;
interface Statement {
  uses: number;
  name?: string;
  make?: Make;
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
  const statement = statementOf(text);
  const { rows, fields } = await on.query<unknown[]>({ ...(statement.name && { name: statement.name }), text, values, rowMode: 'array' });
  if (rows.length === 0) return [];
  statement.make ??= shapeOf(fields);
  return rows.map(statement.make) as T[];
}

/**
 * How the rows of a statement become objects, all of one shape: what V8 reads and copies fastest. Filled key by key, as the
 * driver would, a row of more than some sixteen columns is a dictionary, and every access to it a look-up.
 */
export function shapeOf(fields: Pick<FieldDef, 'name'>[]): Make {
  // Of two columns of one name the last counts, as in the driver. Names stand quoted, so none can be more than a name.
  const places = new Map(fields.map(({ name }, i) => [name, i]));
  const literal = [...places].map(([name, i]) => `${JSON.stringify(name)}: v[${i}]`).join(', ');
  return new Function('v', `return { ${literal} };`) as Make;
}
