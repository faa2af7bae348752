import type { PageImportReport } from '@ruche/contracts';
import { fileIdOf, fileIdsOf, isSafeHref, linkedFileIdsOf, nodesOf, plainText, type RichDoc, textDoc } from '@ruche/rich-text';
import { validate } from '@ruche/rich-text/schema';
import { insertAll } from '../platform/database/bulk';
import { row, rows, type Tx } from '../platform/database/database';
import { type Addresses, Anchors } from './addresses';
import type { SourcePage } from './source-page';

const CHUNK = 50;
const GAP = 2 ** 20;
/** Longest title of an entry, and the shortest. */
const TITLE = { max: 150, min: 3 } as const;

export interface WriteOptions {
  /** What the rows of `imports` say they came from. */
  source: string;
  actorId: number;
  spaceId: number;
  parentId: number | null;
  addresses: Addresses;
  /** Ids here of files of the archive. */
  files: ReadonlyMap<string, number>;
  written: (count: number) => void;
}
type Left = PageImportReport['left'][number];
type Counts = Pick<PageImportReport, 'images' | 'files' | 'tables' | 'links'>;
export interface WrittenPages {
  ids: ReadonlyMap<string, number>;
  counts: Counts;
  left: Left[];
}

/**
 * Writes pages with their places, first revisions, files and links between them. Rows come first, so that every page has an id
 * that others link to; then the texts. Nobody is told: the transaction's owner says what happened.
 */
export async function writePages(tx: Tx, pages: readonly SourcePage[], options: WriteOptions): Promise<WrittenPages> {
  const anchors = new Anchors();
  for (const page of pages)
    anchors.add(
      page.name,
      page.document((address) => address),
    );
  const titles = new Map(pages.map((page) => [page.name, titleOf(page)]));
  const ids = await writeRows(tx, pages, titles, options);
  const counts: Counts = { images: 0, files: 0, tables: 0, links: { internal: 0, external: 0, broken: 0 } };
  const left: Left[] = pages.flatMap((page) => page.leftOut.map((words) => leftOut(page.name, words)));
  for (const page of pages) if (page.title.length > TITLE.max) left.push({ file: page.name, what: 'title_cut', detail: page.title });
  for (let at = 0; at < pages.length; at += CHUNK) {
    const some = pages.slice(at, at + CHUNK);
    const docs = some.map((page) => sound(page, linked(page, { ...options, anchors, ids, counts, left }), left));
    for (const doc of docs) count(doc, counts);
    await writeTexts(tx, some, docs, ids, options);
    options.written(some.length);
  }
  return { ids, counts, left };
}

async function writeRows(
  tx: Tx,
  pages: readonly SourcePage[],
  titles: ReadonlyMap<string, string>,
  { source, actorId, spaceId, parentId }: WriteOptions,
): Promise<Map<string, number>> {
  const now = new Date();
  const made = await insertAll(
    tx,
    'entries',
    pages.map((page) => ({
      kind: 'page',
      space_id: spaceId,
      author_id: actorId,
      title: titles.get(page.name),
      body: { type: 'doc', content: [{ type: 'paragraph' }] },
      text: '',
      state: 'published',
      audience: 'space',
      vote_count: 0,
      down_count: 0,
      comment_count: 0,
      concern_count: 0,
      exposure_count: 0,
      support: 0,
      trend: -1e9,
      version: 1,
      created_at: now,
      updated_at: now,
      published_at: now,
      active_at: now,
    })),
    'id',
  );
  const ids = new Map(pages.map((page, i) => [page.name, made[i] as number]));
  const last = await row<{ position: number }>(
    tx,
    `SELECT coalesce(max(w.position), 0)::bigint AS position FROM wiki_pages w JOIN entries e ON e.id = w.entry_id
      WHERE w.parent_id IS NOT DISTINCT FROM $1::bigint AND e.space_id = $2`,
    [parentId, spaceId],
  );
  await insertAll(
    tx,
    'wiki_pages',
    pages.map((page, i) => ({
      entry_id: ids.get(page.name),
      parent_id: page.parent === null ? parentId : ids.get(page.parent),
      position: (last?.position ?? 0) + (i + 1) * GAP,
      edited_by_id: actorId,
      edited_at: now,
      kept: true,
      template: false,
    })),
  );
  await insertAll(
    tx,
    'contributions',
    made.map((id) => ({ entry_id: id, person_id: actorId, role: 'author', share: 100, created_at: now })),
  );
  await insertAll(
    tx,
    'imports',
    pages.map((page) => ({ source, external_id: page.name, entry_id: ids.get(page.name), created_at: now })),
  );
  return ids;
}

interface Linking extends WriteOptions {
  anchors: Anchors;
  ids: ReadonlyMap<string, number>;
  counts: Counts;
  left: Left[];
}

/** The page's document with the addresses that things have here. What leads nowhere becomes its words, and is reported. */
function linked(page: SourcePage, { addresses, anchors, ids, files, counts, left }: Linking): RichDoc {
  const seen = new Set<string>();
  const report = (what: string, detail: string): void => {
    if (!seen.has(`${what} ${detail}`)) left.push({ file: page.name, what, detail });
    seen.add(`${what} ${detail}`);
  };
  return page.document((address, use) => {
    const goal = addresses.goalOf(address, page.name);
    switch (goal.kind) {
      case 'elsewhere': {
        if (!isSafeHref(address)) report('refused_address', address.slice(0, 200));
        if (!address.startsWith('#')) return address;
        const anchor = anchors.find(page.name, address.slice(1));
        if (anchor === null && address.length > 1) report('missing_anchor', address);
        return anchor === null ? address : `#${anchor}`;
      }
      case 'missing':
        report(use === 'image' ? 'missing_file' : 'missing_page', address);
        if (use === 'link') counts.links.broken++;
        return address;
      case 'file': {
        const id = files.get(goal.name);
        return id === undefined ? address : `/api/files/${id}`;
      }
      case 'page': {
        const anchor = goal.anchor === null ? null : anchors.find(goal.name, goal.anchor);
        if (goal.anchor !== null && anchor === null) report('missing_anchor', address);
        return `/wiki/${ids.get(goal.name)}${anchor === null ? '' : `#${anchor}`}`;
      }
    }
  });
}

/** What the readers of archives make always passes; should one not, its words are kept. */
function sound(page: SourcePage, doc: RichDoc, left: Left[]): RichDoc {
  const result = validate(doc);
  if (result.ok) return result.doc;
  left.push({ file: page.name, what: 'kept_as_text', detail: result.code });
  const text = validate(textDoc(plainText(doc).slice(0, 150_000)));
  return text.ok ? text.doc : { type: 'doc', content: [{ type: 'paragraph' }] };
}

function count(doc: RichDoc, counts: Counts): void {
  for (const node of nodesOf(doc)) {
    if (node.type === 'image') counts.images++;
    if (node.type === 'table') counts.tables++;
    if (node.type === 'file') counts.files++;
    for (const mark of 'marks' in node && node.marks ? node.marks : []) {
      if (mark.type !== 'link') continue;
      if (fileIdOf(mark.attrs.href) !== null) counts.files++;
      else if (/^[/#]/.test(mark.attrs.href)) counts.links.internal++;
      else counts.links.external++;
    }
  }
}

async function writeTexts(
  tx: Tx,
  pages: readonly SourcePage[],
  docs: readonly RichDoc[],
  ids: ReadonlyMap<string, number>,
  { actorId }: WriteOptions,
): Promise<void> {
  const texts = docs.map((doc) => plainText(doc));
  const own = pages.map((page) => ids.get(page.name) as number);
  await rows(
    tx,
    `UPDATE entries e SET body = u.body, text = u.text FROM unnest($1::bigint[], $2::jsonb[], $3::text[]) AS u(id, body, text) WHERE e.id = u.id`,
    [own, docs.map((doc) => JSON.stringify(doc)), texts],
  );
  await rows(
    tx,
    `INSERT INTO revisions (entry_id, number, author_id, title, body, words_added)
     SELECT e.id, 1, $2, e.title, e.body, u.words FROM unnest($1::bigint[], $3::int[]) AS u(id, words) JOIN entries e ON e.id = u.id`,
    [own, actorId, texts.map((text) => text.split(/\s+/).filter(Boolean).length)],
  );
  const shown = docs.flatMap((doc, i) => [...new Set([...fileIdsOf(doc), ...linkedFileIdsOf(doc)])].map((file) => [own[i], file]));
  await rows(
    tx,
    `INSERT INTO attachments (entry_id, file_id, inline)
     SELECT u.entry_id, u.file_id, true FROM unnest($1::bigint[], $2::bigint[]) AS u(entry_id, file_id)`,
    [shown.map(([entry]) => entry), shown.map(([, file]) => file)],
  );
}

function titleOf({ title, name }: SourcePage): string {
  const cut = title.length > TITLE.max ? `${title.slice(0, TITLE.max - 1).trimEnd()}…` : title;
  return cut.length >= TITLE.min ? cut : `${cut} (${name.replace(/\/$/, '').split('/').at(-1)?.slice(0, 100)})`;
}

function leftOut(file: string, words: string): Left {
  const [what = '', ...detail] = words.split(' ');
  return { file, what, detail: detail.join(' ') };
}
