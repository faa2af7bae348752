import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { importLimits, type PageImportReport } from '@ruche/contracts';
import type { Actor } from '../core/access';
import { canTakePart, entryChanged, urlOf } from '../core/entries';
import { Incoming, UploadService } from '../core/files';
import { FilesService } from '../core/files/files.service';
import { loadSpace } from '../core/spaces';
import { PageTree } from '../features/pages';
import { Database, rows, type Tx, within } from '../platform/database/database';
import { freshenStatistics } from '../platform/database/statistics';
import { Events } from '../platform/events/events';
import { ProblemError } from '../platform/http/problem';
import { ensure } from '../platform/http/verdict';
import { Addresses } from './addresses';
import { type Archive, openArchive } from './archive';
import { readPages } from './read-pages';
import type { SourcePage } from './source-page';
import { type WrittenPages, writePages } from './write-pages';

export interface WikiImport {
  /** A zip or a folder. */
  path: string;
  /** What the rows of `imports` say they came from. */
  source: string;
  spaceId: number;
  parentId: number | null;
  progress: (done: number, total: number) => Promise<void>;
  /** In the transaction that writes the pages: what else is true from then on. */
  settle?: (tx: Tx, report: PageImportReport) => Promise<void>;
}
type Left = PageImportReport['left'][number];
type Uploaded = { ids: Map<string, number>; left: Left[] };

/** Makes pages of a folder or an archive of files: all of them or none. */
@Injectable()
export class ImportWiki {
  constructor(
    private readonly db: Database,
    private readonly uploads: UploadService,
    private readonly files: FilesService,
    private readonly incoming: Incoming,
    private readonly tree: PageTree,
    private readonly events: Events,
  ) {}

  /** @throws ImportRefused, and what writing in the space throws */
  async run(actor: Actor, options: WikiImport): Promise<PageImportReport> {
    const began = Date.now();
    const scratch = join(this.incoming.folder, randomUUID());
    try {
      const archive = await openArchive(options.path, scratch);
      const pages = await readPages(archive);
      const addresses = new Addresses(new Set(pages.map(({ name }) => name)), new Set(archive.names));
      const wanted = filesWanted(pages, addresses);
      const steps = new Steps(wanted.size + pages.length, options.progress);
      const uploaded = await this.upload(actor, archive, wanted, steps);
      const report = await this.write(actor, pages, { ...options, addresses, uploaded, archive, steps, began }).catch(async (error) => {
        await this.discard(actor, uploaded);
        throw error;
      });
      await freshenStatistics(this.db);
      return report;
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  private async upload(actor: Actor, archive: Archive, wanted: ReadonlySet<string>, steps: Steps): Promise<Uploaded> {
    const uploaded: Uploaded = { ids: new Map(), left: [] };
    try {
      for (const name of wanted) {
        try {
          uploaded.ids.set(name, (await this.uploads.take(actor, archive.pathOf(name), basename(name))).id);
        } catch (error) {
          if (!(error instanceof ProblemError) || error.code === 'quota_exceeded' || error.status >= 500) throw error;
          uploaded.left.push({ file: name, what: 'unsupported_file', detail: error.code });
        }
        await steps.more(1);
      }
      return uploaded;
    } catch (error) {
      await this.discard(actor, uploaded);
      throw error;
    }
  }

  /** Nothing uses them yet; what can't be removed now goes with the unused files of the week. */
  private async discard(actor: Actor, { ids }: Uploaded): Promise<void> {
    for (const id of ids.values()) await this.files.remove(actor, id).catch(() => undefined);
  }

  private write(
    actor: Actor,
    pages: readonly SourcePage[],
    { source, spaceId, parentId, settle, addresses, uploaded, archive, steps, began }: WikiImport & Writing,
  ): Promise<PageImportReport> {
    return this.db.transaction(async (tx) => {
      const space = await loadSpace(within(tx), actor, spaceId);
      ensure(canTakePart(actor, { space }));
      await this.tree.hold(tx, { alone: false });
      if (parentId !== null) await this.tree.parentFor(tx, actor, parentId, space.id);
      const made = await writePages(tx, pages, {
        source,
        actorId: actor.id,
        spaceId,
        parentId,
        addresses,
        files: uploaded.ids,
        written: (count) => steps.count(count),
      });
      const ids = [...made.ids.values()];
      await this.events.record(tx, ...ids.map((entryId) => entryChanged({ actorId: actor.id, entryId, spaceId })));
      const unused = archive.names.filter((name) => !made.ids.has(name) && !uploaded.ids.has(name) && !isNotice(name, uploaded.left));
      const left = [...uploaded.left, ...made.left, ...unused.map((file) => ({ file, what: 'unused_file', detail: '' }))];
      const report = reportOf(pages, made, left, Date.now() - began, await rootsOf(tx, pages, made));
      await settle?.(tx, report);
      return report;
    });
  }
}

interface Writing {
  addresses: Addresses;
  uploaded: Uploaded;
  archive: Archive;
  steps: Steps;
  began: number;
}

/** How far it is, told now and then: each time costs a statement. */
class Steps {
  private done = 0;
  private told = 0;

  constructor(
    private readonly total: number,
    private readonly tell: (done: number, total: number) => Promise<void>,
  ) {}

  async more(count: number): Promise<void> {
    this.count(count);
    if (this.done - this.told < 10 && this.done < this.total) return;
    this.told = this.done;
    await this.tell(this.done, this.total);
  }

  count(count: number): void {
    this.done += count;
  }
}

/** The files that pages show or lead to. */
function filesWanted(pages: readonly SourcePage[], addresses: Addresses): Set<string> {
  const wanted = new Set<string>();
  for (const page of pages) {
    page.document((address) => {
      const goal = addresses.goalOf(address, page.name);
      if (goal.kind === 'file') wanted.add(goal.name);
      return address;
    });
  }
  return wanted;
}

const isNotice = (name: string, left: readonly Left[]): boolean => left.some(({ file }) => file === name);

function reportOf(
  pages: readonly SourcePage[],
  made: WrittenPages,
  left: Left[],
  milliseconds: number,
  roots: PageImportReport['roots'],
): PageImportReport {
  return {
    pages: pages.length,
    ...made.counts,
    left: left.sort(byFile).slice(0, importLimits.listed),
    leftTotal: left.length,
    roots,
    milliseconds,
  };
}

const byFile = (a: Left, b: Left): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

async function rootsOf(tx: Tx, pages: readonly SourcePage[], made: WrittenPages): Promise<PageImportReport['roots']> {
  const ids = pages.filter(({ parent }) => parent === null).map(({ name }) => made.ids.get(name) as number);
  const found = await rows<{ id: number; title: string }>(
    tx,
    'SELECT e.id, e.title FROM unnest($1::bigint[]) WITH ORDINALITY AS r(id, at) JOIN entries e ON e.id = r.id ORDER BY r.at LIMIT 100',
    [ids],
  );
  return found.map(({ id, title }) => ({ id, title, url: urlOf({ kind: 'page', id, title }) }));
}
