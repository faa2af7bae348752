import { posix } from 'node:path';
import { headingsOf, type RichDoc } from '@ruche/rich-text';
import { decoded } from './read-html';

/** What an address of an archive leads to. */
export type Goal =
  | { kind: 'page'; name: string; anchor: string | null }
  | { kind: 'file'; name: string }
  /** It should be in the archive and is not. */
  | { kind: 'missing' }
  /** It is none of the archive's. */
  | { kind: 'elsewhere' };

/** Reads addresses as the programs did that wrote them: relative to the file, or to the archive's top. */
export class Addresses {
  private readonly byFolded: ReadonlyMap<string, string>;

  constructor(
    private readonly pages: ReadonlySet<string>,
    private readonly files: ReadonlySet<string>,
  ) {
    this.byFolded = new Map([...pages, ...files].map((name) => [name.toLowerCase(), name]));
  }

  /** @param from the page on which the address stands */
  goalOf(address: string, from: string): Goal {
    if (address === '' || address.startsWith('#') || /^[a-z][a-z0-9+.-]*:|^\/\/|^\\/i.test(address)) return { kind: 'elsewhere' };
    const [path = '', anchor = null] = splitAnchor(address);
    const plain = decoded(path.split('?')[0] ?? '');
    const base = from.endsWith('/') ? from : posix.dirname(from);
    const name = plain.startsWith('/') ? posix.normalize(plain.slice(1)) : posix.normalize(posix.join(base, plain));
    const found = this.nameOf(name.replace(/^\.\//, '').replace(/\/$/, ''), plain === '' ? from : null);
    if (found === null) return { kind: 'missing' };
    return this.pages.has(found) ? { kind: 'page', name: found, anchor: anchor && decoded(anchor) } : { kind: 'file', name: found };
  }

  /** The file itself, the page without its ending, or the page of the folder. */
  private nameOf(name: string, same: string | null): string | null {
    if (same !== null) return same;
    const at = name === '.' ? '' : `${name}/`;
    const stem = name.replace(/\.(?:html?|mdx?|markdown)$/i, '');
    const tries = [
      name,
      `${name}.md`,
      `${stem}.md`,
      `${at}README.md`,
      `${at}index.md`,
      `${at}index.html`,
      `${name}/`,
      `${stem}/README.md`,
      `${stem}/`,
    ];
    for (const one of tries) {
      if (this.pages.has(one) || this.files.has(one)) return one;
      const folded = this.byFolded.get(one.toLowerCase());
      if (folded !== undefined) return folded;
    }
    return null;
  }
}

function splitAnchor(address: string): [string, string | null] {
  const at = address.indexOf('#');
  return at < 0 ? [address, null] : [address.slice(0, at), address.slice(at + 1) || null];
}

/** Finds a heading by the anchor that another program made of it: letters and digits decide. */
export class Anchors {
  private readonly byPage = new Map<string, Map<string, string>>();

  add(name: string, doc: RichDoc): void {
    this.byPage.set(name, new Map(headingsOf(doc).map(({ anchor }) => [bare(anchor), anchor])));
  }

  /** Null when no heading of the page is called so. */
  find(name: string, anchor: string): string | null {
    return this.byPage.get(name)?.get(bare(anchor)) ?? null;
  }
}

const bare = (anchor: string): string =>
  anchor
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
