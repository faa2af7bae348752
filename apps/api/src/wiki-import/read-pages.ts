import { posix } from 'node:path';
import type { RichDoc } from '@ruche/rich-text';
import { type Archive, extensionOf } from './archive';
import { readHtml } from './read-html';
import { nameAsTitle, readMarkdown } from './read-markdown';
import { ImportRefused } from './refused';
import type { SourcePage } from './source-page';

/** Pages of one import. */
export const MAX_PAGES = 5_000;
const MAX_DEPTH = 25;
const MAX_PAGE_BYTES = 5 * 1024 ** 2;

const isPage = (name: string): boolean => /^(?:md|markdown|mdx|html?)$/.test(extensionOf(name));
/** A file that stands for its folder. */
const isIndex = (name: string): boolean => /^(?:readme|index|_index|home)\.[a-z]+$/i.test(posix.basename(name));

/**
 * The pages of an archive, parents before their children. A folder's page is its README or index, or the file of its name beside
 * it (as Notion has it), or an empty one; Confluence's pages say themselves what they stand below.
 * @throws ImportRefused `no_pages`, `too_many_pages`, `tree_too_deep`
 */
export async function readPages(archive: Archive): Promise<SourcePage[]> {
  const names = archive.names.filter(isPage);
  if (names.length === 0) throw new ImportRefused('no_pages');
  if (names.length > MAX_PAGES) throw new ImportRefused('too_many_pages');
  const folders = folderPages(names);
  const read: Read[] = [];
  for (const name of names) read.push(await readPage(archive, name, folders));
  const pages = read.some(({ above }) => above !== null) ? byTheirTrails(read) : read.map(({ page }) => page);
  const empty = [...folders].filter(([, name]) => name.endsWith('/')).map(([folder, name]) => emptyPage(name, folder, folders));
  return inOrder([...pages, ...empty]);
}

interface Read {
  page: SourcePage;
  /** The file that the page's own trail says it stands below. */
  above: string | null;
}

async function readPage(archive: Archive, name: string, folders: Map<string, string>): Promise<Read> {
  const bytes = await archive.read(name);
  const ofFolder = isIndex(name) && posix.dirname(name) !== '.';
  const fallback = nameAsTitle(posix.basename(ofFolder ? posix.dirname(name) : name));
  const page = { name, parent: parentOf(name, folders), order: 1e6, leftOut: [] };
  if (bytes.length > MAX_PAGE_BYTES)
    return { page: { ...page, title: fallback, document: blank, leftOut: ['page_too_large'] }, above: null };
  if (!extensionOf(name).startsWith('htm')) return { page: { ...page, ...readMarkdown(bytes, fallback) }, above: null };
  const { above, ...found } = readHtml(bytes, fallback);
  return { page: { ...page, ...found }, above: above === null ? null : posix.join(posix.dirname(name), above) };
}

/** Confluence: pages stand below the last link of their trail, and what is called index is only the list of them. */
function byTheirTrails(read: readonly Read[]): SourcePage[] {
  const names = new Set(read.map(({ page }) => page.name).filter((name) => !isIndex(name)));
  return read
    .filter(({ page }) => names.has(page.name))
    .map(({ page, above }) => ({ ...page, parent: above !== null && above !== page.name && names.has(above) ? above : null }));
}

/** For each folder that holds pages, or folders with pages, the page that stands for it; the top folder only has one that is there. */
function folderPages(names: readonly string[]): Map<string, string> {
  const all = new Set(names);
  const pages = new Map<string, string>();
  for (const name of names) {
    for (let folder = posix.dirname(name); folder !== '.'; folder = posix.dirname(folder)) {
      if (pages.has(folder)) continue;
      const index = names.find((one) => posix.dirname(one) === folder && isIndex(one));
      const beside = ['md', 'markdown', 'html'].map((extension) => `${folder}.${extension}`).find((one) => all.has(one));
      pages.set(folder, index ?? beside ?? `${folder}/`);
    }
  }
  const top = names.find((one) => posix.dirname(one) === '.' && isIndex(one));
  if (top) pages.set('.', top);
  return pages;
}

function parentOf(name: string, folders: Map<string, string>): string | null {
  const folder = posix.dirname(name.replace(/\/$/, ''));
  const page = folders.get(folder);
  if (page === undefined) return null;
  if (page !== name) return page;
  return folder === '.' ? null : parentOf(`${folder}/`, folders);
}

function emptyPage(name: string, folder: string, folders: Map<string, string>): SourcePage {
  return { name, title: nameAsTitle(posix.basename(folder)), parent: parentOf(name, folders), order: 1e6, document: blank, leftOut: [] };
}

const blank = (): RichDoc => ({ type: 'doc', content: [{ type: 'paragraph' }] });

/** Parents first, siblings by order and name; whatever stands below itself is put at the top. */
function inOrder(pages: SourcePage[]): SourcePage[] {
  const by = new Intl.Collator('en', { numeric: true });
  const names = new Set(pages.map(({ name }) => name));
  const below = new Map<string | null, SourcePage[]>();
  for (const page of pages) {
    const parent = page.parent !== null && names.has(page.parent) ? page.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), { ...page, parent }]);
  }
  const out: SourcePage[] = [];
  const visit = (parent: string | null, depth: number): void => {
    if (depth > MAX_DEPTH) throw new ImportRefused('tree_too_deep');
    for (const page of (below.get(parent) ?? []).sort((a, b) => a.order - b.order || by.compare(a.name, b.name))) {
      out.push(page);
      visit(page.name, depth + 1);
    }
  };
  visit(null, 1);
  const seen = new Set(out.map(({ name }) => name));
  return [...out, ...pages.filter(({ name }) => !seen.has(name)).map((page) => ({ ...page, parent: null }))];
}
