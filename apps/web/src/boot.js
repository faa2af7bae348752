// Runs before the first paint, as a plain script: the reader's colours and language; then it asks for what the page will need,
// while the app itself is still on its way. `build/boot-script.ts` puts the names of the files in place of `__FILES__`.
(() => {
  const root = document.documentElement;
  let scheme = 'auto';
  let language = '';
  let isHere = false;
  try {
    scheme = localStorage.getItem('ruche.scheme') ?? 'auto';
    language = localStorage.getItem('ruche.language') ?? '';
    isHere = localStorage.getItem('ruche.here') !== null;
  } catch {
    // Storage is closed: the system's colours and the browser's language do.
  }
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  root.lang = [language, ...navigator.languages].map((tag) => tag.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en') ?? 'fr';

  /** What each of the most visited pages reads first; the client takes these answers instead of asking again. */
  const { pathname, search } = location;
  const kinds = { ideas: 'ideas', t: 'topics', q: 'questions', wiki: 'pages' };
  const one = /^\/(ideas|t|q|wiki)\/([1-9]\d*)(-[^/]*)?$/.exec(pathname);
  const reads = ['/api/session', '/api/favourites?limit=100'];
  if (pathname === '/' && search === '') reads.push('/api/home', '/api/quick-links');
  if (pathname === '/ideas' && search === '') reads.push('/api/ideas?sort=shuffle&stage=open', '/api/ideas/stages');
  if (pathname === '/forum' && search === '') reads.push('/api/topics?sort=latest', '/api/topics?limit=4&sort=unanswered');
  if (pathname === '/questions' && search === '') reads.push('/api/questions?sort=active');
  if (pathname === '/blog' && search === '') reads.push('/api/posts?sort=new');
  if (one) reads.push(`/api/${kinds[one[1]]}/${one[2]}`);
  window.rucheFirst = new Map(isHere ? reads.map((url) => [url, ask(url)]) : []);

  const files = typeof __FILES__ === 'undefined' ? { words: {}, pages: [] } : __FILES__;
  const page = files.pages.find(({ path }) => new RegExp(path).test(pathname));
  for (const file of [...(files.words[root.lang] ?? []), ...(page?.files ?? []), ...(page?.words[root.lang] ?? [])]) preload(file);

  function ask(url) {
    const answer = fetch(url, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
    answer.catch(() => undefined);
    return answer;
  }
  function preload(file) {
    const link = document.createElement('link');
    link.href = file;
    link.rel = file.endsWith('.css') ? 'preload' : 'modulepreload';
    link.crossOrigin = '';
    if (file.endsWith('.css')) link.as = 'style';
    document.head.append(link);
  }
})();
