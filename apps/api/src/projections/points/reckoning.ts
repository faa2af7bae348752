import { rows, type Tx, within } from '../../platform/database/database';
import { dayIn } from './company-days';
import { type Fact, factsAbout, type Subject } from './facts';
import { append, type NewLine, type Standing, standingAbout, standingIn } from './lines';
import { keepPending, type Pending } from './pending';
import { type Cause, CORRECTION_DAYS, judge, keyOf, split } from './points.rules';
import { loadRulebook, type Rulebook, traits } from './rulebook';

export interface Reckoning {
  /** What it is about; left out: entries. */
  subject?: Subject;
  now: Date;
  /** The company's time zone. */
  zone: string;
  /** Lines of long ago count in their own time: for a history that nobody has looked at yet. */
  history?: boolean;
  /** Only says what would change. */
  dry?: boolean;
  /** Nobody else reckons meanwhile (`reckonAlone`): entries need not be held one by one. */
  alone?: boolean;
  /** By these rules instead of those that are kept. */
  rules?: Rulebook;
}
type Due = Fact & { worth: number; version: number };
type Counted = Cause & { line: () => Omit<NewLine, 'points' | 'note' | 'countedOn'>; standing: Standing | undefined };

const LOCK = 7_282_033;
const HOUR_MS = 3_600_000;
const subjects: readonly Subject[] = ['entry', 'person', 'help'];

/**
 * Brings the ledger into step with what these entries earn now: missing lines are written, lines without a cause reversed,
 * and the caps of every month that is touched judged anew. From the present state, so again changes nothing.
 * @returns the lines that were written, or would be
 */
export async function reckon(
  tx: Tx,
  about: number[],
  { now, zone, subject = 'entry', history = false, dry = false, alone = false, rules }: Reckoning,
): Promise<NewLine[]> {
  const book = rules ?? (await loadRulebook(within(tx)));
  const ids = await hold(tx, subject, about, dry || alone);
  const hasty = ['P03', 'P11', 'P12'].some((code) => (book.latest(code)?.delayHours ?? 24) < 1);
  const due = worths(await factsAbout(tx, subject, ids, hasty), book);
  const before = await standingAbout(tx, subject, ids);
  const people = await accounts(
    tx,
    [...due, ...before].map(({ personId }) => personId),
    dry,
  );
  const theirs = due.filter(({ personId }) => people.has(personId));
  // Only what comes from entries waits: others' reactions do.
  const waiting = theirs.filter((fact) => fact.entryId !== null && settlesAt(fact, book) > now);
  const settled = theirs.filter((fact) => !waiting.includes(fact));
  if (!dry && subject === 'entry')
    await keepPending(
      tx,
      ids,
      waiting.map((fact): Pending => ({ ...fact, settlesAt: settlesAt(fact, book) })),
    );
  const here = before.filter(({ personId }) => people.has(personId));
  if (settled.length + here.length === 0) return [];
  const months = [
    ...settled.map((f) => ({ personId: f.personId, month: dayIn(zone, f.at).slice(0, 7) })),
    ...here.map((l) => ({ personId: l.personId, month: l.causedOn.slice(0, 7) })),
  ];
  const all = await standingIn(
    tx,
    months.map((m) => m.personId),
    months.map((m) => m.month),
  );
  const lines = changes(settled, all, new Set(here.map(keyOf)), { now, zone, history, book });
  if (!dry) await append(tx, lines, now);
  return lines;
}

/** Waits for every other reckoning, and lets none begin until this transaction ends. */
export const reckonAlone = (tx: Tx): Promise<unknown> => rows(tx, 'SELECT pg_advisory_xact_lock($1)', [LOCK]);

/** The entries, what they are part of and their parts; one reckoning at a time for each of them. */
async function hold(tx: Tx, subject: Subject, about: number[], free: boolean): Promise<number[]> {
  const ids = subject === 'entry' ? await whole(tx, about) : about;
  if (free) return ids;
  await rows(tx, 'SELECT pg_advisory_xact_lock_shared($1)', [LOCK]);
  await rows(tx, 'SELECT pg_advisory_xact_lock($1::int, (id % 2147483647)::int) FROM (SELECT unnest($2::bigint[]) AS id ORDER BY 1) AS t', [
    LOCK + 100 * subjects.indexOf(subject),
    ids,
  ]);
  return ids;
}

async function whole(tx: Tx, about: number[]): Promise<number[]> {
  const found = await rows<{ id: number }>(
    tx,
    `SELECT unnest($1::bigint[]) AS id UNION SELECT parent_id FROM entries WHERE id = ANY($1::bigint[]) AND parent_id IS NOT NULL
      UNION SELECT id FROM entries WHERE parent_id = ANY($1::bigint[]) ORDER BY 1`,
    [about],
  );
  return found.map(({ id }) => id);
}

/** Those of these people who are there; their accounts are held until the end. */
async function accounts(tx: Tx, personIds: number[], dry: boolean): Promise<Set<number>> {
  const ids = [...new Set(personIds)].sort((a, b) => a - b);
  if (!dry)
    await rows(
      tx,
      'INSERT INTO point_accounts (person_id) SELECT id FROM people WHERE id = ANY($1::bigint[]) ORDER BY id ON CONFLICT DO NOTHING',
      [ids],
    );
  const held = await rows<{ id: number }>(
    tx,
    dry
      ? 'SELECT id FROM people WHERE id = ANY($1::bigint[])'
      : 'SELECT person_id AS id FROM point_accounts WHERE person_id = ANY($1::bigint[]) ORDER BY person_id FOR UPDATE',
    [ids],
  );
  return new Set(held.map(({ id }) => id));
}

/** What each fact is worth by the rule as it was then; shared sums are split over all who have a part. */
function worths(facts: Fact[], book: Rulebook): Due[] {
  const shares = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.share === null) continue;
    const group = shares.get(groupOf(fact));
    if (group) group.push(fact);
    else shares.set(groupOf(fact), [fact]);
  }
  return facts.flatMap((fact) => {
    const rule = book.at(fact.rule, fact.at);
    if (!rule) return [];
    const group = shares.get(groupOf(fact)) ?? [];
    const parts =
      fact.share === null
        ? []
        : split(
            rule.points,
            group.map(({ share }) => share ?? 0),
          );
    return [{ ...fact, version: rule.version, worth: parts[group.indexOf(fact)] ?? rule.points }];
  });
}
const groupOf = ({ rule, entryId }: Fact): string => `${rule}:${entryId}`;

function settlesAt(fact: Due, book: Rulebook): Date {
  const delay = (book.version(fact.rule, fact.version)?.delayHours ?? 0) * HOUR_MS;
  return new Date(Math.max(fact.at.getTime() + delay, fact.waitsUntil?.getTime() ?? 0));
}

interface Judging {
  now: Date;
  zone: string;
  history: boolean;
  book: Rulebook;
}

/**
 * Reversals first, then what is new: for each person, everything of the months that are touched.
 * @param about the keys of what stood for what is looked at; what stands for the rest is judged with it, and kept
 */
function changes(settled: Due[], all: Standing[], about: Set<string>, judging: Judging): NewLine[] {
  const { now, zone, history, book } = judging;
  const today = dayIn(zone, now);
  const standing = new Map(all.map((line) => [keyOf(line), line]));
  const causes: Counted[] = settled.map((fact) => ofFact(fact, standing.get(keyOf(fact)), zone, book));
  const known = new Set(causes.map(keyOf));
  const others = all.filter((line) => !about.has(keyOf(line)) && !known.has(keyOf(line)));
  causes.push(...others.map((line) => ofLine(line, book)));
  const kept = new Set<number>();
  const fresh: NewLine[] = [];
  for (const personal of byPerson(causes))
    for (const { cause, points, note } of judge(personal)) {
      const { standing: line } = cause;
      if (line && line.points === points && line.worth === cause.worth && line.causedAt.getTime() === cause.at.getTime()) kept.add(line.id);
      else fresh.push({ ...cause.line(), points, note, countedOn: countedOn(cause.at, cause.day) });
    }
  const reversals = all.filter((line) => !kept.has(line.id)).map((line) => reversalOf(line));
  return [...reversals, ...fresh.sort((a, b) => a.causedAt.getTime() - b.causedAt.getTime())];

  function countedOn(at: Date, day: string): string {
    return history || now.getTime() - at.getTime() <= CORRECTION_DAYS * 24 * HOUR_MS ? day : today;
  }
  function reversalOf({ id, ...line }: Standing): NewLine {
    const day = history
      ? line.countedOn
      : now.getTime() - line.causedAt.getTime() <= CORRECTION_DAYS * 24 * HOUR_MS
        ? line.countedOn
        : today;
    return { ...line, worth: -line.worth, points: 0 - line.points, note: 'reversed', countedOn: day, reverses: id };
  }
}

function byPerson(causes: Counted[]): Iterable<Counted[]> {
  const people = new Map<number, Counted[]>();
  for (const cause of causes) {
    const own = people.get(cause.personId);
    if (own) own.push(cause);
    else people.set(cause.personId, [cause]);
  }
  return people.values();
}

// Written out, not spread: a month of a busy company is hundreds of thousands of these, and few of them become lines.
function ofFact(fact: Due, standing: Standing | undefined, zone: string, book: Rulebook): Counted {
  const { rule, version, personId, sourceType, sourceId, actorId, worth, entryId, spaceId, at, empty, voided } = fact;
  const day = dayIn(zone, at);
  // Whether everybody could see it is decided once: when it was earned.
  const open = standing?.open ?? fact.open;
  const caused = { causedAt: at, causedOn: day, reverses: null, turn: null };
  const source = { personId, rule, sourceType, sourceId, actorId, worth };
  return {
    ...source,
    ...caps(rule, version, book),
    at,
    day,
    open,
    empty,
    voided,
    standing,
    line: () => ({ ...source, ruleVersion: version, entryId, spaceId, open, ...caused }),
  };
}

function ofLine(standing: Standing, book: Rulebook): Counted {
  const { personId, rule, sourceType, sourceId, actorId, worth, open, note, causedAt: at, causedOn: day } = standing;
  return {
    ...{ personId, rule, sourceType, sourceId, actorId, worth, at, day, open },
    ...caps(rule, standing.ruleVersion, book),
    empty: note === 'short',
    voided: note === 'ring',
    standing,
    line: () => {
      const { id: _, points: __, note: ___, countedOn: ____, ...line } = standing;
      return { ...line, reverses: null, turn: null };
    },
  };
}

function caps(rule: string, version: number, book: Rulebook): Pick<Cause, 'capPoints' | 'capTimes' | 'peer' | 'reaction'> {
  const { capPoints = null, capTimes = null } = book.version(rule, version) ?? {};
  const { peer = false, reaction = false } = traits[rule as keyof typeof traits] ?? {};
  return { capPoints, capTimes, peer, reaction };
}
