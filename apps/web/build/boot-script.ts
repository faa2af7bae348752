import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minifySync, type Plugin, type Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;
interface Files {
  /** The words of the shell and of the shared pieces, by language. */
  words: Record<string, string[]>;
  /** For each page worth it: its chunk, what that imports, its style sheets, and its words. */
  pages: { path: string; files: string[]; words: Record<string, string[]> }[];
}

const source = fileURLToPath(new URL('../src/boot.js', import.meta.url));
const languages = ['fr', 'en'];
/** The pages that people land on, by the file of their screen; `also`: folders whose words it needs beside its own. */
const landings: { path: string; feature: string; screen: string; also?: string[] }[] = [
  { path: '^/$', feature: 'home', screen: 'home-page' },
  { path: '^/ideas/?$', feature: 'ideas', screen: 'board-page' },
  { path: '^/ideas/\\d', feature: 'ideas', screen: 'idea-page', also: ['shared/comments'] },
  { path: '^/forum/?$', feature: 'topics', screen: 'forum-page' },
  { path: '^/t/\\d', feature: 'topics', screen: 'topic-page', also: ['shared/comments', 'shared/publishing'] },
  { path: '^/questions/?$', feature: 'questions', screen: 'questions-page' },
  { path: '^/q/\\d', feature: 'questions', screen: 'question-page', also: ['shared/comments', 'shared/publishing', 'shared/experts'] },
  { path: '^/blog/?$', feature: 'blog', screen: 'blog-page', also: ['shared/blog'] },
  { path: '^/wiki/\\d[^/]*$', feature: 'pages', screen: 'wiki-page', also: ['shared/comments', 'shared/passages'] },
];

/** Ships `src/boot.js` as a file with a hash (it may be kept for a year), knowing which files each landing page needs. */
export function bootScript(): Plugin {
  return {
    name: 'ruche:boot-script',
    enforce: 'post',
    transformIndexHtml: (_html, { server }) =>
      server ? [{ tag: 'script', attrs: { src: '/src/boot.js' }, injectTo: 'head-prepend' }] : [],
    generateBundle(_options, bundle) {
      const html = bundle['index.html'];
      if (html?.type !== 'asset') return;
      const code = readFileSync(source, 'utf8').replaceAll('__FILES__', JSON.stringify(filesOf(bundle)));
      const reference = this.emitFile({ type: 'asset', name: 'boot.js', source: minifySync('boot.js', code).code });
      html.source = String(html.source).replace('<head>', `<head>\n    <script src="/${this.getFileName(reference)}"></script>`);
    },
  };
}

function filesOf(bundle: Bundle): Files {
  const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
  const holding = (path: string) => chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(path)));
  const entry = chunks.filter(({ isEntry }) => isEntry);
  const known = new Set(reach(entry, bundle));
  const fresh = (found: Chunk[]) => reach(found, bundle).filter((file) => !known.has(file));
  const byLanguage = (...folders: string[]) =>
    Object.fromEntries(languages.map((each) => [each, fresh(folders.flatMap((folder) => holding(`/src/${folder}/locales/${each}.ts`)))]));
  return {
    words: byLanguage('shell'),
    pages: landings.map(({ path, feature, screen, also = [] }) => ({
      path,
      files: fresh(holding(`/src/features/${feature}/${screen}.tsx`)),
      words: byLanguage(`features/${feature}`, ...also),
    })),
  };
}

/** The addresses of these chunks, of all that they import, and of their style sheets. */
function reach(from: Chunk[], bundle: Bundle): string[] {
  const found = new Set<string>();
  const visit = (chunk: Chunk) => {
    if (found.has(`/${chunk.fileName}`)) return;
    found.add(`/${chunk.fileName}`);
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) found.add(`/${sheet}`);
    for (const name of chunk.imports) {
      const next = bundle[name];
      if (next?.type === 'chunk') visit(next);
    }
  };
  for (const chunk of from) visit(chunk);
  return [...found];
}
