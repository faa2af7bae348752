/** A feed, whatever its format; every address is absolute. */
export interface Feed {
  title: string;
  description: string;
  language: 'fr' | 'en';
  /** The page that it follows, and its own address. */
  link: string;
  self: string;
  items: FeedItem[];
}
export interface FeedItem {
  title: string;
  link: string;
  author: string;
  at: Date;
  changedAt: Date;
  summary: string;
  html: string;
  themes: string[];
}

/** All that XML 1.0 cannot hold: control characters, halves of surrogate pairs, non-characters. Source: XML 1.0, 2.2. */
const UNSPEAKABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\r': '&#13;' };

/** Text for an element or an attribute. */
export const escapeXml = (text: string): string => text.replace(UNSPEAKABLE, '').replace(/[&<>"'\r]/g, (c) => ENTITIES[c] ?? c);

const tag = (name: string, text: string, attributes = ''): string => `<${name}${attributes}>${escapeXml(text)}</${name}>`;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** RSS 2.0 with the content module, and the address of itself that validators ask for. */
export const toRss = (feed: Feed): string =>
  `${HEAD}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
${tag('title', feed.title)}${tag('link', feed.link)}${tag('description', feed.description)}${tag('language', feed.language)}
<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>
${feed.items.map(rssItem).join('\n')}
</channel></rss>
`;

const rssItem = (item: FeedItem): string =>
  `<item>${tag('title', item.title)}${tag('link', item.link)}${tag('guid', item.link, ' isPermaLink="false"')}${tag('dc:creator', item.author)}${tag('pubDate', item.at.toUTCString())}${item.themes.map((t) => tag('category', t)).join('')}${tag('description', item.summary)}${tag('content:encoded', item.html)}</item>`;

/** Atom, RFC 4287. */
export const toAtom = (feed: Feed): string =>
  `${HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
${tag('id', feed.link)}${tag('title', feed.title)}${tag('subtitle', feed.description)}${tag('updated', latest(feed).toISOString())}
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/><link rel="alternate" href="${escapeXml(feed.link)}"/>
${feed.items.map(atomEntry).join('\n')}
</feed>
`;

const atomEntry = (item: FeedItem): string =>
  `<entry>${tag('id', item.link)}${tag('title', item.title)}<link rel="alternate" href="${escapeXml(item.link)}"/><author>${tag('name', item.author)}</author>${tag('published', item.at.toISOString())}${tag('updated', item.changedAt.toISOString())}${item.themes.map((t) => `<category term="${escapeXml(t)}"/>`).join('')}${tag('summary', item.summary)}${tag('content', item.html, ' type="html"')}</entry>`;

const latest = ({ items }: Feed): Date => new Date(Math.max(0, ...items.map((i) => i.changedAt.getTime())));
