import Turndown from 'turndown';

interface Tag {
  getAttribute(name: string): string | null;
}

/** Headings with `#`, code in fences: the Markdown that our own reader takes. */
const turndown = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-', emDelimiter: '*' });
turndown.remove(['script', 'style', 'iframe', 'object', 'embed', 'form', 'noscript', 'template']);
turndown.addRule('picture', { filter: 'img', replacement: (_, node) => pictureOf(node as unknown as Tag) });
turndown.addRule('link', {
  filter: (node) => node.nodeName === 'A',
  replacement: (words, node) => {
    const href = (node as unknown as Tag).getAttribute('href') ?? '';
    return /^https?:\/\//i.test(href) && words.trim() ? `[${words}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)` : words;
  },
});
turndown.addRule('struck', { filter: ['del', 's'], replacement: (words) => (words.trim() ? `~~${words}~~` : words) });
turndown.addRule('quote', {
  filter: (node) => node.nodeName === 'ASIDE' && /\bquote\b/.test(node.getAttribute('class') ?? ''),
  replacement: (words) => `\n\n> ${words.trim().replace(/\n/g, '\n> ')}\n\n`,
});

/** A picture stays where it is: a link leads to it, so that reading a text calls nobody. An emoji is its own word. */
function pictureOf(image: Tag): string {
  const alt =
    image
      .getAttribute('alt')
      ?.replace(/[[\]\n]/g, ' ')
      .trim() ?? '';
  const src = image.getAttribute('src') ?? '';
  if (/\bemoji\b/.test(image.getAttribute('class') ?? '')) return alt;
  return /^https?:\/\//i.test(src) ? `[${alt || 'image'}](<${src.replace(/[<>\s]/g, encodeURIComponent)}>)` : alt;
}

/** HTML of another forum as Markdown: what runs, frames and forms are left out, addresses that are not of the web become text. */
export const htmlToMarkdown = (html: string): string => turndown.turndown(html);
