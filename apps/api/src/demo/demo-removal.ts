import { Injectable } from '@nestjs/common';
import { Audit } from '../core/audit';
import { entryChanged, entryDeleted } from '../core/entries';
import { personChanged } from '../core/people';
import { spaceChanged } from '../core/spaces';
import { Database, row, rows, type Tx } from '../platform/database/database';
import { freshenStatistics } from '../platform/database/statistics';
import type { DomainEvent } from '../platform/events/domain-event';
import { Events } from '../platform/events/events';
import { FileStore } from '../platform/files/file-store';
import { SearchEngine } from '../platform/search/search-engine';
import { buildDemo } from './content';
import { gather, liftReplies, loosen, recount, remove, removeFiles, removePeople, removeSkills, restoreCompany } from './demo-statements';

interface FileKeys {
  key: string;
  display_key: string | null;
  thumb_key: string | null;
}

/** Takes the demo company away: its people, spaces, themes and everything that hangs from them. The logs stay. */
@Injectable()
export class DemoRemoval {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly search: SearchEngine,
    private readonly files: FileStore,
  ) {}

  /**
   * In one transaction; a second time, and without a demo, it does nothing.
   * @param actorId who asked for it, or null for the command line
   * @returns whether there was a demo
   */
  async removeDemo(actorId: number | null): Promise<boolean> {
    const keys = await this.db.transaction(async (tx) => {
      for (const statement of gather) await rows(tx, statement);
      const gone = await counted(tx);
      if (gone.people + gone.spaces + gone.themes === 0) return undefined;
      await this.tell(tx, actorId);
      while ((await rows(tx, liftReplies)).length > 0);
      for (const statement of [...loosen, ...remove]) await rows(tx, statement);
      const files = await rows<FileKeys>(tx, removeFiles);
      for (const statement of [removePeople, ...removeSkills, ...recount]) await rows(tx, statement);
      await this.restore(tx, actorId);
      await this.audit.record(tx, actorId, 'demo.remove', 'demo', { ...gone });
      return files.flatMap((f) => [f.key, f.display_key, f.thumb_key]).filter((key) => key !== null);
    });
    for (const key of keys ?? []) await this.files.remove(key);
    if (keys) await freshenStatistics(this.db);
    return keys !== undefined;
  }

  /** Followers of events look again and find nothing; search forgets at once. */
  private async tell(tx: Tx, actorId: number | null): Promise<void> {
    const entries = await rows<{ id: number; kind: string; space_id: number }>(
      tx,
      'SELECT id, kind, space_id FROM gone_entries ORDER BY id',
    );
    const touched = await rows<{ id: number; space_id: number }>(tx, 'SELECT id, space_id FROM touched_entries ORDER BY id');
    const comments = await idsOf(tx, 'gone_comments');
    const people = await idsOf(tx, 'gone_people');
    const spaces = await idsOf(tx, 'gone_spaces');
    const events: DomainEvent[] = [
      ...entries.map((e) => entryDeleted({ actorId, entryId: e.id, spaceId: e.space_id })),
      ...touched.map((e) => entryChanged({ actorId, entryId: e.id, spaceId: e.space_id })),
      ...people.map((personId) => personChanged({ actorId, personId })),
      ...spaces.map((spaceId) => spaceChanged({ actorId, spaceId })),
    ];
    await this.events.record(tx, ...events);
    const documents = [
      ...entries.map((e) => `${e.kind}:${e.id}`),
      ...comments.map((id) => `comment:${id}`),
      ...people.map((id) => `person:${id}`),
      ...spaces.map((id) => `space:${id}`),
    ];
    if (documents.length > 0) await this.search.remove(documents, tx);
  }

  private async restore(tx: Tx, actorId: number | null): Promise<void> {
    const demo = buildDemo(new Date());
    const words = demo.spaces.find((space) => space.builtIn);
    const company = await row<{ id: number }>(tx, restoreCompany, [demo.name, words?.purpose ?? '', words?.charter ?? '']);
    if (company) await this.events.record(tx, spaceChanged({ actorId, spaceId: company.id }));
  }
}

const idsOf = async (tx: Tx, table: string): Promise<number[]> =>
  (await rows<{ id: number }>(tx, `SELECT id FROM ${table} ORDER BY id`)).map((r) => r.id);

async function counted(tx: Tx): Promise<{ people: number; spaces: number; themes: number; entries: number }> {
  const found = await row<{ people: number; spaces: number; themes: number; entries: number }>(
    tx,
    `SELECT (SELECT count(*)::int FROM gone_people) AS people, (SELECT count(*)::int FROM gone_spaces) AS spaces,
            (SELECT count(*)::int FROM themes WHERE demo) AS themes, (SELECT count(*)::int FROM gone_entries) AS entries`,
  );
  return found ?? { people: 0, spaces: 0, themes: 0, entries: 0 };
}
