import { buffer } from 'node:stream/consumers';
import { escapeHtml, fileIdOf, toHtml } from '@ruche/rich-text';
import type { FileStore } from '../../platform/files/file-store';
import type { ExportedFile, ExportedPage } from './page-export';

/** Images are within the file up to here, so that it can be read anywhere; beyond, their descriptions stand for them. */
const MOST_BYTES = 30 * 1024 ** 2;

/** One file that reads and prints well by itself: each page on paper of its own, links between them leading to its place in it. */
export async function htmlOf(pages: readonly ExportedPage[], files: ReadonlyMap<number, ExportedFile>, store: FileStore): Promise<string> {
  const pictures = await picturesOf(files, store);
  const here = new Set(pages.map(({ id }) => id));
  const address = (href: string, use: 'link' | 'image' | 'file'): string => {
    if (use === 'image') return pictures.get(fileIdOf(href) ?? 0) ?? '';
    const page = Number(/^\/wiki\/(\d{1,15})/.exec(href)?.[1] ?? 0);
    return here.has(page) ? `#page-${page}` : href;
  };
  const parts = pages.map(
    (page) => `<article id="page-${page.id}"><h1>${escapeHtml(page.title)}</h1>${toHtml(page.body, { address })}</article>`,
  );
  const title = escapeHtml(pages[0]?.title ?? '');
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head><body>${parts.join('\n')}</body></html>\n`;
}

async function picturesOf(files: ReadonlyMap<number, ExportedFile>, store: FileStore): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  let left = MOST_BYTES;
  for (const { id, type, key } of files.values()) {
    if (!type.startsWith('image/')) continue;
    const { stream, size } = await store.open(key);
    left -= size;
    if (left < 0) {
      stream.destroy();
      break;
    }
    found.set(id, `data:${type};base64,${(await buffer(stream)).toString('base64')}`);
  }
  return found;
}

const STYLE = `body{font:16px/1.55 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b2430}
h1,h2,h3,h4{line-height:1.25;break-after:avoid}img{max-width:100%;height:auto}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #c9c5bc;padding:.35rem .6rem;text-align:left;vertical-align:top}
th{background:#f4f1ea}pre{background:#f4f1ea;padding:.8rem;overflow-wrap:anywhere;white-space:pre-wrap}
blockquote,aside{border-left:3px solid #c98a12;margin-left:0;padding-left:1rem}
article+article{border-top:1px solid #c9c5bc;margin-top:3rem;padding-top:1rem}
@media print{body{margin:0;max-width:none}article{break-before:page}article:first-child{break-before:auto}
pre,table,img,blockquote,aside{break-inside:avoid}article+article{border:0;margin:0}}`;
