/** Word, Google Docs and spreadsheets write HTML of their own; this makes it what it means, before the schema reads it. */
export function tidyPastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(
    html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/<[a-z][^>]*>/gi, withoutStyle),
    'text/html',
  );
  for (const one of body.querySelectorAll('style, script, meta, link, title, xml, o\\:p')) {
    if (one.tagName.toLowerCase() === 'o:p') one.replaceWith(...one.childNodes);
    else one.remove();
  }
  unwrapGoogle(body);
  wordLists(body);
  wordHeadings(body);
  for (const one of body.querySelectorAll('h5, h6')) renamed(one, 'h4');
  foreignImages(body);
  unstyled(body);
  return body.innerHTML;
}

/** What a style means for words. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/font-weight:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/font-style:\s*italic/i, 'em'],
  [/text-decoration[^;]*line-through/i, 's'],
  [/font-family:[^;]*(?:consolas|courier|mono)/i, 'code'],
];

/** Our policy lets no style of a pasted page have an effect; under another name the browser need not refuse it. */
const withoutStyle = (tag: string): string => tag.replace(/(\s)style(?=\s*=)/gi, '$1data-style');

/** Google Docs puts everything into one `<b>` that is not bold, and says what is by styles. */
function unwrapGoogle(body: HTMLElement): void {
  for (const one of body.querySelectorAll(
    'b[id^="docs-internal-guid"], b[data-style*="font-weight:normal"], b[data-style*="font-weight: normal"]',
  ))
    one.replaceWith(...one.childNodes);
  for (const one of body.querySelectorAll('span[data-style]')) {
    const style = one.getAttribute('data-style') ?? '';
    for (const [pattern, name] of MEANINGS) if (pattern.test(style) && !one.closest('pre, code')) wrapped(one, name);
  }
  // Its items hold a paragraph whose own line is the item's.
  for (const one of body.querySelectorAll('li > p:only-child > br:only-child')) one.remove();
}

/** Word's items are paragraphs that say their list and level in a style, with the bullet as text. */
function wordLists(body: HTMLElement): void {
  const lists: { level: number; list: HTMLElement }[] = [];
  for (const one of [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3')]) {
    const level = Number(/mso-list:[^;"]*level(\d)/.exec(one.getAttribute('data-style') ?? '')?.[1] ?? 0);
    if (level === 0 || one.closest('li')) continue;
    const bullet = bulletOf(one);
    const follows = lists[0] !== undefined && isJustBefore(lists[0].list, one);
    if (!follows) lists.length = 0;
    while (lists.length > 0 && (lists.at(-1)?.level ?? 0) > level) lists.pop();
    let here = lists.at(-1);
    if (!here || here.level < level) {
      const list = document.createElement(/^\(?[\da-z]{1,3}[.)]/i.test(bullet) ? 'ol' : 'ul');
      const item = here?.list.lastElementChild;
      if (item) item.append(list);
      else one.before(list);
      here = { level, list };
      lists.push(here);
    }
    const item = document.createElement('li');
    const line = document.createElement('p');
    line.append(...one.childNodes);
    item.append(line);
    here.list.append(item);
    one.remove();
  }
}

/** The bullet of one of Word's items, taken out of its words. */
function bulletOf(one: HTMLElement): string {
  const bullet = one.querySelector<HTMLElement>('[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]');
  const text = bullet?.textContent?.trim() ?? '';
  bullet?.remove();
  return text;
}

function isJustBefore(list: Element, one: Element): boolean {
  let next = list.nextSibling;
  while (next && next !== one && next.nodeType === Node.TEXT_NODE && next.textContent?.trim() === '') next = next.nextSibling;
  return next === one;
}

/** Of styles only how cells are aligned is left, as the schema has it. */
function unstyled(body: HTMLElement): void {
  for (const one of body.querySelectorAll('[data-style]')) {
    const align = /text-align:\s*(left|center|right)/i.exec(one.getAttribute('data-style') ?? '')?.[1]?.toLowerCase();
    if (align && /^T[DH]$/.test(one.tagName)) one.setAttribute('data-align', align);
    one.removeAttribute('data-style');
  }
}

function wordHeadings(body: HTMLElement): void {
  for (const one of body.querySelectorAll('p.MsoTitle')) renamed(one, 'h1');
  for (const one of body.querySelectorAll('p.MsoSubtitle')) renamed(one, 'h2');
}

/** A picture of another site is not shown, its server would learn who reads; a link leads to it. */
function foreignImages(body: HTMLElement): void {
  for (const one of body.querySelectorAll('img')) {
    const src = one.getAttribute('src') ?? '';
    if (/^\/api\/files\/\d/.test(src)) continue;
    if (!/^https?:/i.test(src) || one.closest('a')) {
      one.replaceWith(one.alt);
      continue;
    }
    const link = document.createElement('a');
    link.href = src;
    link.textContent = one.alt || src;
    one.replaceWith(link);
  }
}

function renamed(one: Element, name: string): void {
  const other = document.createElement(name);
  other.append(...one.childNodes);
  one.replaceWith(other);
}

function wrapped(one: Element, name: string): void {
  const other = document.createElement(name);
  other.append(...one.childNodes);
  one.append(other);
}

/** Rows of a spreadsheet that were copied as plain text: at least two columns in each line. Null for other text. */
export function rowsOf(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const rows = lines.map((line) => line.split('\t'));
  const width = rows[0]?.length ?? 0;
  return width > 1 && width <= 100 && rows.length > 1 && rows.every((row) => row.length === width) ? rows : null;
}
