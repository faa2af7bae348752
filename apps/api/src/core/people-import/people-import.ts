import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type PeopleImportReport, peopleImportLimits } from '@ruche/contracts';
import { Database, type Reader, rows, type Tx } from '../../platform/database/database';
import { freshenStatistics } from '../../platform/database/statistics';
import { Events } from '../../platform/events/events';
import { Audit } from '../audit';
import { Incoming, type Staged, UploadService } from '../files';
import { personChanged } from '../people';
import { readCsv } from './csv-people';
import { type ImportRow, judge, type Mistake, type PersonFacts } from './person-row';
import { textOf } from './text-of';
import { readCards } from './vcards';
import { writePerson } from './write-person';

const SHOWN = { mistakes: 200, people: 50 } as const;
interface Known {
  id: number;
  email: string;
  role: string;
  active: boolean;
  managerEmail: string | null;
}
interface Judged {
  rows: ImportRow[];
  mistakes: Mistake[];
  known: Map<string, Known>;
}

/** Brings people in from a CSV or vCard file: every row is read and judged first; then all are written in one transaction, or none. */
@Injectable()
export class PeopleImport {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly uploads: UploadService,
    private readonly incoming: Incoming,
  ) {}

  /** What it would bring. */
  async preview(path: string): Promise<PeopleImportReport> {
    const judged = await this.judged(path);
    await this.withPictures(judged, (staged) => this.uploads.forget([...staged.values()]));
    return report(judged, []);
  }

  /** @returns with any mistake, nothing was written. @param actorId who did it, or null for the command line */
  async run(path: string, actorId: number | null): Promise<PeopleImportReport> {
    const judged = await this.judged(path);
    return this.withPictures(judged, async (staged) => {
      if (judged.mistakes.length > 0) {
        await this.uploads.forget([...staged.values()]);
        return report(judged, []);
      }
      const ids = await this.db
        .transaction((tx) => this.write(tx, judged, staged, actorId))
        .catch(async (error) => {
          await this.uploads.forget([...staged.values()]);
          throw error;
        });
      await freshenStatistics(this.db);
      return report(judged, ids);
    });
  }

  private async judged(path: string): Promise<Judged> {
    const read = parsed(textOf(await readFile(path)));
    const found: ImportRow[] = [];
    const mistakes: Mistake[] = [];
    for (const facts of read.slice(0, peopleImportLimits.rows)) {
      const row = 'code' in facts ? facts : judge(facts);
      if ('code' in row) mistakes.push(row);
      else if (found.some(({ email }) => email === row.email)) mistakes.push({ line: row.line, code: 'twice', what: row.email });
      else found.push(row);
    }
    const over = read[peopleImportLimits.rows];
    if (over) mistakes.push({ line: over.line, code: 'over_limit', what: String(read.length) });
    const known = await knownPeople(this.db);
    mistakes.push(...wrongManagers(found, known));
    return { rows: found, mistakes, known };
  }

  /** Puts the pictures by, each looked at as an upload is; one that is none is a mistake of its row. */
  private async withPictures<T>(judged: Judged, work: (staged: Map<number, Staged>) => Promise<T>): Promise<T> {
    const staged = new Map<number, Staged>();
    await mkdir(this.incoming.folder, { recursive: true, mode: 0o700 });
    for (const { line, picture, name } of judged.rows) {
      if (!picture) continue;
      const path = join(this.incoming.folder, randomUUID());
      try {
        if (picture.length > peopleImportLimits.pictureBytes) throw new Error('too large');
        await writeFile(path, picture, { flag: 'wx', mode: 0o600 });
        staged.set(line, await this.uploads.stage(path, 'portrait.png'));
      } catch {
        judged.mistakes.push({ line, code: 'bad_picture', what: name });
      } finally {
        await rm(path, { force: true });
      }
    }
    judged.mistakes.sort((a, b) => a.line - b.line);
    return work(staged);
  }

  private async write(tx: Tx, { rows: found, known }: Judged, staged: Map<number, Staged>, actorId: number | null): Promise<number[]> {
    await rows(tx, 'SET LOCAL statement_timeout = 600000');
    const ids: number[] = [];
    for (const row of found) {
      const picture = staged.get(row.line);
      ids.push(await writePerson(tx, row, known.get(row.email)?.id, picture && ((owner) => this.uploads.register(tx, owner, picture))));
    }
    await rows(
      tx,
      `UPDATE people p SET manager_id = m.id FROM unnest($1::bigint[], $2::text[]) AS said(id, email) JOIN people m ON m.email = said.email
        WHERE p.id = said.id AND said.email <> ''`,
      [ids, found.map(({ manager }) => manager)],
    );
    await this.events.record(tx, ...ids.map((personId) => personChanged({ actorId, personId })));
    await this.audit.record(tx, actorId, 'people.import', 'people', { count: ids.length });
    return ids;
  }
}

/** A vCard begins so; anything else is read as CSV. */
function parsed(text: string): (PersonFacts | Mistake)[] {
  if (/^\s*BEGIN:VCARD/i.test(text)) return readCards(text);
  try {
    return readCsv(text);
  } catch (error) {
    return [{ line: 1, code: 'unreadable', what: (error as Error).message.slice(0, 80) }];
  }
}

async function knownPeople(reader: Reader): Promise<Map<string, Known>> {
  const found = await reader.rows<Known>(
    `SELECT p.id, p.email, p.role, p.active, m.email AS "managerEmail" FROM people p LEFT JOIN people m ON m.id = p.manager_id`,
  );
  return new Map(found.map((person) => [person.email, person]));
}

/** Managers who are nowhere, may be nobody's, or stand below those whose manager they would be. */
function wrongManagers(found: ImportRow[], known: Map<string, Known>): Mistake[] {
  const said = new Map(found.map(({ email, manager }) => [email, manager]));
  const above = (email: string): string => said.get(email) || (known.get(email)?.managerEmail ?? '');
  return found.flatMap(({ line, email, manager }): Mistake[] => {
    if (!manager) return [];
    const there = known.get(manager);
    if (!there && !said.has(manager)) return [{ line, code: 'unknown_manager', what: manager }];
    if (there && (there.role === 'guest' || !there.active)) return [{ line, code: 'guest_manager', what: manager }];
    const passed = new Set<string>();
    for (let at = manager; at && !passed.has(at); at = above(at)) {
      if (at === email) return [{ line, code: 'manager_cycle', what: manager }];
      passed.add(at);
    }
    return [];
  });
}

const report = ({ rows: found, mistakes, known }: Judged, ids: number[]): PeopleImportReport => ({
  read: found.length + mistakes.filter(({ line }) => !found.some((row) => row.line === line)).length,
  created: found.filter(({ email }) => !known.has(email)).length,
  updated: found.filter(({ email }) => known.has(email)).length,
  mistakes: mistakes.slice(0, SHOWN.mistakes),
  mistakeCount: mistakes.length,
  people: found.slice(0, SHOWN.people).map(({ line, name, email, title, department, skills, picture }) => ({
    line,
    name,
    email,
    title,
    department,
    skills: skills.length,
    picture: picture !== undefined,
    known: known.has(email),
  })),
  ids,
});
