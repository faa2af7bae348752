import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PageExportQuery } from '@ruche/contracts';
import { type BlockNode, fileIdOf, fileIdsOf, linkedFileIdsOf, type RichDoc } from '@ruche/rich-text';
import { toMarkdown } from '@ruche/rich-text/markdown';
import yazl from 'yazl';
import { type Actor, visibleTo } from '../../core/access';
import { urlOf } from '../../core/entries';
import { Database } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { FileStore } from '../../platform/files/file-store';
import { Problems } from '../../platform/http/problem';
import { htmlOf } from './page-html';

/** Pages of one export. */
const MAX_PAGES = 2_000;

export interface Exported {
  name: string;
  type: string;
  content: string | Readable;
}
export interface ExportedPage {
  id: number;
  parent_id: number | null;
  title: string;
  body: RichDoc;
}
export interface ExportedFile {
  id: number;
  name: string;
  type: string;
  key: string;
}

/** Pages as files: what leaves is what the person reads, and says it in a way that we read again. */
@Injectable()
export class PageExport {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
  ) {}

  /** @throws NotFound, TooLarge */
  async export(actor: Actor, id: number, { format = 'markdown', below = false }: PageExportQuery): Promise<Exported> {
    const pages = await this.branch(actor, id, below);
    const [page] = pages;
    if (!page) throw Problems.notFound();
    const name = urlOf({ kind: 'page', id: page.id, title: page.title }).split('/').at(-1) as string;
    if (format === 'html') {
      const content = await htmlOf(pages, await this.files(pages), this.store);
      return { name: `${name}.html`, type: 'text/html; charset=utf-8', content };
    }
    if (!below) return { name: `${name}.md`, type: 'text/markdown; charset=utf-8', content: toMarkdown(withTitle(page)) };
    return { name: `${name}.zip`, type: 'application/zip', content: this.zip(pages, await this.files(pages)) };
  }

  /** The page and, if they are wanted, those below it that the person reads, parents first and in the order of the tree. */
  private async branch(actor: Actor, id: number, below: boolean): Promise<ExportedPage[]> {
    const params = new Params();
    const root = params.add(id);
    const found = await this.db.rows<ExportedPage>(
      `WITH RECURSIVE branch AS (
         SELECT e.id, NULL::bigint AS parent_id, ARRAY[]::bigint[] AS place FROM entries e
          WHERE e.id = ${root} AND e.kind = 'page' AND e.deleted_at IS NULL AND ${visibleTo(actor, params)}
         UNION ALL SELECT e.id, b.id, b.place || w.position || e.id FROM branch b JOIN wiki_pages w ON w.parent_id = b.id JOIN entries e ON e.id = w.entry_id
          WHERE ${params.add(below)}::boolean AND e.deleted_at IS NULL AND ${visibleTo(actor, params)})
       SELECT b.id, b.parent_id, e.title, e.body FROM branch b JOIN entries e ON e.id = b.id ORDER BY b.place LIMIT ${MAX_PAGES + 1}`,
      params.values,
    );
    if (found.length > MAX_PAGES) throw Problems.tooLarge('too_many_pages', { limit: MAX_PAGES });
    return found;
  }

  /** The files that the pages show or lead to, images as they are shown. Their readers are the page's. */
  private async files(pages: readonly ExportedPage[]): Promise<Map<number, ExportedFile>> {
    const wanted = new Set(pages.flatMap(({ body }) => [...fileIdsOf(body), ...linkedFileIdsOf(body)]));
    const found = await this.db.rows<ExportedFile>(
      `SELECT DISTINCT f.id, f.name, CASE WHEN f.display_key IS NULL THEN f.type ELSE 'image/webp' END AS type, coalesce(f.display_key, f.key) AS key
         FROM attachments a JOIN files f ON f.id = a.file_id WHERE a.entry_id = ANY($1::bigint[]) AND f.id = ANY($2::bigint[])`,
      [pages.map((page) => page.id), [...wanted]],
    );
    return new Map(found.map((file) => [file.id, file]));
  }

  private zip(pages: readonly ExportedPage[], files: ReadonlyMap<number, ExportedFile>): Readable {
    const zip = new yazl.ZipFile();
    const paths = pathsOf(pages);
    const filePaths = filePathsOf([...files.values()].sort((a, b) => a.id - b.id));
    for (const page of pages) {
      const path = paths.get(page.id) as string;
      const markdown = toMarkdown(withTitle(page), { address: (address) => relative(address, path, paths, filePaths) });
      zip.addBuffer(Buffer.from(markdown), path);
    }
    for (const file of files.values()) {
      zip.addReadStreamLazy(filePaths.get(file.id) as string, { compress: !file.type.startsWith('image/') }, (done) => {
        this.store.open(file.key).then(
          ({ stream }) => done(null, stream),
          (error: Error) => done(error, Readable.from([])),
        );
      });
    }
    zip.end();
    return zip.outputStream as unknown as Readable;
  }
}

export const withTitle = ({ title, body }: Pick<ExportedPage, 'title' | 'body'>): RichDoc => {
  const heading: BlockNode = { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: title }] };
  return { ...body, content: [heading, ...body.content] };
};

export const slugOf = ({ id, title }: Pick<ExportedPage, 'id' | 'title'>): string =>
  urlOf({ kind: 'page', id, title }).replace(/^\/wiki\/\d+-?/, '') || `page-${id}`;

/** A folder for a page that has others below it, a file for the rest; the first page is the archive's README. */
function pathsOf(pages: readonly ExportedPage[]): Map<number, string> {
  const parents = new Set(pages.map((page) => page.parent_id));
  const folders = new Map<number, string>();
  const paths = new Map<number, string>();
  const taken = new Set(['files', 'readme.md']);
  for (const page of pages) {
    if (page.parent_id === null) {
      folders.set(page.id, '');
      paths.set(page.id, 'README.md');
      continue;
    }
    const base = posix.join(folders.get(page.parent_id) ?? '', slugOf(page));
    let stem = base;
    for (let n = 2; taken.has(stem) || taken.has(`${stem}.md`); n++) stem = `${base}-${n}`;
    taken.add(stem).add(`${stem}.md`);
    if (parents.has(page.id)) folders.set(page.id, stem);
    paths.set(page.id, parents.has(page.id) ? `${stem}/README.md` : `${stem}.md`);
  }
  return paths;
}

/** By their own names; two of one name are told apart by a number. */
function filePathsOf(files: Iterable<ExportedFile>): Map<number, string> {
  const paths = new Map<number, string>();
  const taken = new Set<string>();
  for (const { id, name, type } of files) {
    const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
    const path = (n: number) => `files/${stem}${n > 1 ? `-${n}` : ''}${type === 'image/webp' ? '.webp' : ending}`;
    let n = 1;
    while (taken.has(path(n).toLowerCase())) n++;
    taken.add(path(n).toLowerCase());
    paths.set(id, path(n));
  }
  return paths;
}

/** Where an address of ours is in the archive, seen from the file at `from`; others stay. */
function relative(address: string, from: string, paths: ReadonlyMap<number, string>, files: ReadonlyMap<number, string>): string {
  const fileId = fileIdOf(address);
  const file = fileId === null ? undefined : files.get(fileId);
  const [, page, anchor = ''] = /^\/wiki\/(\d{1,15})(?:-[^#?/]*)?(#.*)?$/.exec(address) ?? [];
  const goal = file ?? (page === undefined ? undefined : paths.get(Number(page)));
  if (goal === undefined) return address;
  const path = posix.relative(posix.dirname(from), goal).split('/').map(encodeURIComponent).join('/');
  return path + (file ? '' : anchor);
}
