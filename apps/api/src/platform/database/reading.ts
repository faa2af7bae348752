import pg, { type FieldDef } from 'pg';

type Row = (values: (string | null)[]) => unknown;
type Parse = (text: string) => unknown;
type Told = (error: Error | null, rows: unknown[]) => void;
/** What the driver's query is made of, besides what its types name. */
interface DriverQuery {
  readonly name?: string;
  callback?: Told;
  prepare(connection: object): void;
  handleError(error: Error, connection: object): void;
}
const DriverQuery = pg.Query as unknown as new (config: { name?: string; text: string; values: unknown[] }) => DriverQuery;

/** What a connection has said of the statements that it has prepared, and the same connection when it need not say it again. */
interface Described {
  rows: Map<string, Row>;
  silent: object;
}
const described = new WeakMap<object, Described>();

function describedBy(connection: object): Described {
  let known = described.get(connection);
  if (!known) {
    known = { rows: new Map(), silent: Object.create(connection, { describe: { value: () => undefined } }) as object };
    described.set(connection, known);
  }
  return known;
}

/**
 * A statement whose rows are read straight into objects. What its columns are is asked once for each connection and
 * prepared statement: PostgreSQL fails one whose columns have changed since.
 */
export class Reading extends DriverQuery {
  private readonly found: unknown[] = [];
  private row: Row | undefined;
  private known: Described | undefined;
  private fault: Error | undefined;

  override prepare(connection: object): void {
    this.known = describedBy(connection);
    this.row = this.name === undefined ? undefined : this.known.rows.get(this.name);
    super.prepare(this.row ? this.known.silent : connection);
  }

  handleRowDescription({ fields }: { fields: FieldDef[] }): void {
    this.row = rowOf(fields, (field) => pg.types.getTypeParser(field.dataTypeID) as Parse);
    if (this.name !== undefined) this.known?.rows.set(this.name, this.row);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (this.fault) return;
    try {
      this.found.push(this.row?.(fields));
    } catch (error) {
      this.fault = error as Error;
    }
  }

  handleCommandComplete(): void {
    // Gives no rows, and never will.
    if (this.name !== undefined && !this.row) this.known?.rows.set(this.name, () => undefined);
  }

  handleReadyForQuery(connection: object): void {
    if (this.fault) this.handleError(this.fault, connection);
    else this.callback?.(null, this.found);
  }
}

/**
 * How the rows of a statement become objects, all of one shape: what V8 reads and copies fastest. Filled key by key, as the
 * driver would, a row of more than some sixteen columns is a dictionary, and every access to it a look-up.
 */
export function rowOf<F extends Pick<FieldDef, 'name' | 'dataTypeID'>>(fields: F[], parserOf: (field: F) => Parse): Row {
  // Of two columns of one name the last counts, as in the driver. Names stand quoted, so none can be more than a name.
  const places = new Map(fields.map(({ name }, i) => [name, i]));
  const parsers = fields.map(parserOf);
  const literal = [...places].map(([name, i]) => `${JSON.stringify(name)}: ${readingOf(fields[i] as F, i)}`).join(', ');
  return new Function('parsers', `return (v) => ({ ${literal} });`)(parsers) as Row;
}

const { BOOL, TEXT, VARCHAR, INT4, INT8, FLOAT8 } = pg.types.builtins;
const NUMBERS: ReadonlySet<number> = new Set([INT4, INT8, FLOAT8]);
const TEXTS: ReadonlySet<number> = new Set([TEXT, VARCHAR]);

function readingOf({ dataTypeID }: Pick<FieldDef, 'dataTypeID'>, i: number): string {
  if (TEXTS.has(dataTypeID)) return `v[${i}]`;
  if (dataTypeID === BOOL) return `v[${i}] === null ? null : v[${i}] === 't'`;
  if (NUMBERS.has(dataTypeID)) return `v[${i}] === null ? null : +v[${i}]`;
  return `v[${i}] === null ? null : parsers[${i}](v[${i}])`;
}
