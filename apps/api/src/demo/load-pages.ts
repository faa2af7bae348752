import { anchored, plainText, type RichDoc, wordsOf } from '@ruche/rich-text';
import { urlOf } from '../core/entries';
import { differenceOf, setNamed } from '../features/pages';
import { insertAll } from '../platform/database/bulk';
import { rows, type Tx } from '../platform/database/database';
import type { DemoCompany, DemoPage, DemoRemark } from './content/types';
import { entryRow } from './entry-row';
import { loadComments, Texts } from './load-ideas';
import type { Places } from './load-people';

const GAP = 2 ** 20;
const MONTH_MS = 30.44 * 86_400_000;

/** The wiki: every page with its place, its history and how far it can be trusted. */
export async function loadPages(tx: Tx, demo: DemoCompany, places: Places): Promise<void> {
  const { people, spaces } = places;
  const texts = new Texts(demo.people, places);
  const ids = new Map<string, number>();
  const made = await insertAll(
    tx,
    'entries',
    demo.pages.map((page) => {
      const [{ at, body }] = page.versions as [DemoPage['versions'][0]];
      return {
        ...entryRow({ kind: 'page', title: page.title, body: texts.of(body), at }),
        state: page.doubted ? 'to_verify' : 'published',
        updated_at: page.versions.at(-1)?.at,
        version: page.versions.length,
        comment_count: page.remarks.flatMap(({ comments }) => comments).length,
        space_id: spaces.get(page.space),
        author_id: people.get(page.author),
      };
    }),
    'id',
  );
  demo.pages.forEach((page, i) => {
    ids.set(page.key, made[i] as number);
  });
  const idOf = (page: DemoPage): number => ids.get(page.key) as number;
  const linked = (markdown: string): string =>
    markdown.replace(/\(page:([a-z-]+)\)/g, (_, key: string) => {
      const to = demo.pages.find((page) => page.key === key);
      if (!to) throw new Error(`no page ${key}`);
      return `(${urlOf({ kind: 'page', id: idOf(to), title: to.title })})`;
    });
  for (const page of demo.pages) await loadHistory(tx, page, idOf(page), places, (markdown) => texts.of(linked(markdown)));
  await insertAll(
    tx,
    'wiki_pages',
    demo.pages.map((page, i) => ({
      entry_id: idOf(page),
      parent_id: page.parent === null ? null : ids.get(page.parent),
      position: (i + 1) * GAP,
      edited_by_id: people.get(page.versions.at(-1)?.by ?? page.author),
      edited_at: page.versions.at(-1)?.at,
      kept: true,
      template: page.template,
      ...trustOf(page, places),
    })),
  );
  for (const page of demo.pages) {
    const doc = page.remarks.length > 0 ? texts.of(linked(page.versions.at(-1)?.body ?? '')).doc : undefined;
    for (const remark of page.remarks) if (doc) await loadRemark(tx, remark, { id: idOf(page), doc }, { places, texts });
  }
  for (const page of demo.pages.filter(({ readers }) => readers.length > 0)) await restrict(tx, page, idOf(page), places);
}

const trustOf = ({ verified }: DemoPage, { people }: Places) => ({
  owner_id: verified ? people.get(verified.by) : null,
  review_months: verified?.months ?? null,
  verified_at: verified?.at ?? null,
  verified_by_id: verified ? people.get(verified.by) : null,
  verify_by: verified ? new Date(verified.at.getTime() + verified.months * MONTH_MS) : null,
});

/** What it said, what it says, who checked it and whom it served. */
async function loadHistory(
  tx: Tx,
  page: DemoPage,
  id: number,
  { people }: Places,
  textOf: (markdown: string) => ReturnType<Texts['of']>,
): Promise<void> {
  const bodies = page.versions.map(({ body }) => textOf(body).doc);
  await insertAll(
    tx,
    'revisions',
    page.versions.map(({ by, at, name }, i) => {
      const body = bodies[i] ?? { type: 'doc' as const, content: [] };
      const { wordsAdded, wordsRemoved } = differenceOf(bodies[i - 1] ?? { type: 'doc', content: [] }, body);
      return {
        entry_id: id,
        number: i + 1,
        author_id: people.get(by),
        title: page.title,
        body,
        name,
        words_added: wordsAdded,
        words_removed: wordsRemoved,
        created_at: at,
      };
    }),
  );
  const last = bodies.at(-1);
  if (last) await rows(tx, 'UPDATE entries SET body = $2, text = $3 WHERE id = $1', [id, last, plainText(last)]);
  const author = people.get(page.author);
  await insertAll(tx, 'contributions', [{ entry_id: id, person_id: author, role: 'author', share: 100, created_at: page.versions[0]?.at }]);
  await insertAll(tx, 'follows', [{ entry_id: id, person_id: author, created_at: page.versions[0]?.at }]);
  const checks = [
    ...(page.verified ? [{ ...page.verified, verdict: 'verified', comment: '' }] : []),
    ...(page.doubted ? [{ ...page.doubted, verdict: 'outdated' }] : []),
  ];
  await insertAll(
    tx,
    'page_checks',
    checks.map(({ by, at, verdict, comment }) => ({ entry_id: id, person_id: people.get(by), verdict, comment, created_at: at })),
  );
  await insertAll(
    tx,
    'page_opinions',
    page.useful.map((person) => ({ entry_id: id, person_id: people.get(person), useful: true })),
  );
}

/** A thread about some words of a page. */
async function loadRemark(
  tx: Tx,
  { on, comments, resolved }: DemoRemark,
  page: { id: number; doc: RichDoc },
  { places, texts }: { places: Places; texts: Texts },
): Promise<void> {
  const { text } = wordsOf(page.doc);
  const start = text.indexOf(on);
  if (start < 0) throw new Error(`no page says "${on}"`);
  const { quote, prefix, suffix } = anchored(text, { start, end: start + on.length });
  const settled = resolved
    ? { resolved_at: resolved.at, resolved_by_id: places.people.get(resolved.by) }
    : { resolved_at: null, resolved_by_id: null };
  const [id] = await insertAll(
    tx,
    'passages',
    [{ entry_id: page.id, quote, words: quote, prefix, suffix, start_at: start, ...settled }],
    'id',
  );
  const made = await loadComments(tx, comments, page.id, places, texts);
  await rows(tx, 'UPDATE comments SET passage_id = $1 WHERE id = ANY($2::bigint[])', [id, [...made.values()]]);
}

/** A page with readers of its own, and what stands below it. */
async function restrict(tx: Tx, page: DemoPage, id: number, { people }: Places): Promise<void> {
  await insertAll(
    tx,
    'named_readers',
    page.readers.map((reader) => ({ entry_id: id, person_id: people.get(reader) })),
  );
  await setNamed(tx, id, id);
}
