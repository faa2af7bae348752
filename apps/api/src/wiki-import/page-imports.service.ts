import { Injectable, Logger } from '@nestjs/common';
import { importLimits, type PageImport as PageImportJson, type PageImportReport, type PageImportState } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import { ACTOR_COLUMNS, type Actor, type ActorRow, asActor, facilitates } from '../core/access';
import { canTakePart } from '../core/entries';
import { Incoming, newKey } from '../core/files';
import { fileNameOf } from '../core/files/file-name';
import { loadSpace } from '../core/spaces';
import { findPage, PageTrash, PageTree } from '../features/pages';
import { Database, row, rows, type Tx, within } from '../platform/database/database';
import { FileStore } from '../platform/files/file-store';
import { ProblemError, Problems } from '../platform/http/problem';
import { ensure } from '../platform/http/verdict';
import { JobQueue } from '../platform/jobs/job-queue';
import { ImportWiki } from './import-wiki';
import { ImportRefused } from './refused';

export const IMPORT_JOB = 'wiki.import';

interface ImportRow {
  id: number;
  actor_id: number;
  space_id: number;
  parent_id: number | null;
  name: string;
  key: string | null;
  state: PageImportState;
  done: number;
  total: number;
  refusal: string;
  report: PageImportReport | null;
  created_at: Date;
}

/** Imports of pages that people ask for: the archive is kept, a job makes the pages, whoever asked sees how far it is. */
@Injectable()
export class PageImportsService {
  private readonly log = new Logger('imports');

  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
    private readonly incoming: Incoming,
    private readonly wiki: ImportWiki,
    private readonly tree: PageTree,
    private readonly trash: PageTrash,
    private readonly queue: JobQueue,
  ) {}

  /** @throws NotFound, Forbidden, Invalid, TooLarge */
  async start(actor: Actor, request: FastifyRequest, to: { spaceId: number; parentId?: number | undefined }): Promise<PageImportJson> {
    await this.ensurePlace(actor, to);
    return this.incoming.receive(
      request,
      async ({ path, name }) => {
        const key = newKey();
        await this.store.put(key, { path });
        return this.db.transaction(async (tx) => {
          const made = await this.insert(tx, actor, { ...to, name: fileNameOf(name), key });
          await this.queue.insert(tx, [{ name: IMPORT_JOB, data: { id: made.id } }]);
          return present(made);
        });
      },
      importLimits.bytes,
    );
  }

  /** The same at once, of a file or a folder of this machine. @throws ImportRefused */
  async runNow(actor: Actor, path: string, to: { spaceId: number; parentId?: number | undefined; name: string }): Promise<PageImportJson> {
    await this.ensurePlace(actor, to);
    const made = await this.db.transaction((tx) => this.insert(tx, actor, { ...to, key: null }));
    try {
      await this.make(actor, made, path);
    } catch (error) {
      await this.db.rows('DELETE FROM page_imports WHERE id = $1', [made.id]);
      throw error;
    }
    return present(await this.load(actor, made.id));
  }

  /** What the job does. Again, after a crash, it begins anew; one that is over stays so. */
  async run(id: number): Promise<void> {
    const found = await this.db.row<ImportRow>('SELECT * FROM page_imports WHERE id = $1', [id]);
    if (!found?.key || (found.state !== 'waiting' && found.state !== 'running')) return;
    const { key } = found;
    const person = await this.db.row<ActorRow>(`SELECT ${ACTOR_COLUMNS} FROM people p WHERE p.id = $1`, [found.actor_id]);
    if (!person) return;
    try {
      await this.incoming.borrow(await this.store.open(key), (path) => this.make(asActor(person), found, path));
    } catch (error) {
      const code = refusalOf(error);
      if (code === null) throw error;
      await this.db.rows(`UPDATE page_imports SET state = 'refused', refusal = $2, key = NULL, ended_at = now() WHERE id = $1`, [id, code]);
    }
    await this.store.remove(key).catch((error: Error) => this.log.warn(`${key} stays in the store: ${error.message}`));
  }

  /** @throws NotFound for one of somebody else */
  async get(actor: Actor, id: number): Promise<PageImportJson> {
    return present(await this.load(actor, id));
  }

  /** Again changes nothing. @throws NotFound, Conflict `import_not_done`, and what removing pages throws */
  async undo(actor: Actor, id: number): Promise<PageImportJson> {
    await this.db.transaction(async (tx) => {
      await row(tx, 'SELECT id FROM page_imports WHERE id = $1 FOR NO KEY UPDATE', [id]);
      const found = await this.load(actor, id);
      if (found.state === 'undone') return;
      if (found.state !== 'done') throw Problems.conflict('import_not_done');
      for (const root of await topOf(tx, id)) await this.trash.put(tx, actor, await findPage(within(tx), actor, root));
      await rows(tx, `UPDATE page_imports SET state = 'undone' WHERE id = $1`, [id]);
    });
    return this.get(actor, id);
  }

  private async make(actor: Actor, { id, space_id: spaceId, parent_id: parentId }: ImportRow, path: string): Promise<void> {
    await this.wiki.run(actor, {
      path,
      source: sourceOf(id),
      spaceId,
      parentId,
      progress: async (done, total) => {
        await this.db.rows(`UPDATE page_imports SET state = 'running', done = $2, total = $3 WHERE id = $1`, [id, done, total]);
      },
      settle: async (tx, report) => {
        const { pages } = report;
        await rows(
          tx,
          `UPDATE page_imports SET state = 'done', report = $2, key = NULL, done = greatest(total, $3), total = greatest(total, $3), ended_at = now()
            WHERE id = $1 AND state IN ('waiting', 'running')`,
          [id, report, pages],
        );
      },
    });
  }

  private async ensurePlace(actor: Actor, { spaceId, parentId }: { spaceId: number; parentId?: number | undefined }): Promise<void> {
    const space = await loadSpace(this.db, actor, spaceId);
    ensure(canTakePart(actor, { space }));
    if (parentId !== undefined) await this.db.transaction((tx) => this.tree.parentFor(tx, actor, parentId, spaceId));
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    { spaceId, parentId, name, key }: { spaceId: number; parentId?: number | undefined; name: string; key: string | null },
  ): Promise<ImportRow> {
    const made = await row<ImportRow>(
      tx,
      'INSERT INTO page_imports (actor_id, space_id, parent_id, name, key) VALUES ($1, $2, $3, $4, $5) RETURNING *',
      [actor.id, spaceId, parentId ?? null, name, key],
    );
    if (!made) throw Problems.unavailable();
    return made;
  }

  private async load(actor: Actor, id: number): Promise<ImportRow> {
    const found = await this.db.row<ImportRow>('SELECT * FROM page_imports WHERE id = $1', [id]);
    if (!found || (found.actor_id !== actor.id && !facilitates(actor, found.space_id))) throw Problems.notFound();
    return found;
  }
}

export const sourceOf = (id: number): string => `wiki:${id}`;

/** What is left of an import's pages, without those that stand below another of them. */
async function topOf(tx: Tx, id: number): Promise<number[]> {
  const found = await rows<{ id: number }>(
    tx,
    `WITH mine AS (SELECT i.entry_id AS id, w.parent_id FROM imports i JOIN wiki_pages w ON w.entry_id = i.entry_id JOIN entries e ON e.id = w.entry_id
                    WHERE i.source = $1 AND e.deleted_at IS NULL)
     SELECT id FROM mine WHERE parent_id IS NULL OR parent_id NOT IN (SELECT id FROM mine) ORDER BY id`,
    [sourceOf(id)],
  );
  return found.map((page) => page.id);
}

/** Refusals are answers; anything else is tried again. */
function refusalOf(error: unknown): string | null {
  if (error instanceof ImportRefused) return error.code;
  return error instanceof ProblemError && error.status < 500 ? error.code : null;
}

const present = ({ id, name, state, done, total, refusal, report, created_at }: ImportRow): PageImportJson => ({
  id,
  name,
  state,
  progress: { done, total },
  refusal: refusal || null,
  report,
  createdAt: created_at.toISOString(),
  can: { undo: state === 'done' },
});
