import type { Locale } from '@ruche/contracts';

/** French punctuation stays on the line of its word. */
const unbroken = (text: string): string => text.replace(/« /g, '«\u00a0').replace(/ ([»:;!?])/g, '\u00a0$1');

/** Words as markup that can't become any: no quote, bracket or ampersand of theirs survives. */
export const html = (text: string): string => unbroken(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** One line of news: a sentence that links, what was said, where and why. */
export interface NewsRow {
  sentence: string;
  url: string;
  quote: string;
  meta: string;
}
export interface NewsPart {
  title: string | null;
  rows: NewsRow[];
  /** The way out of this part alone. */
  stop?: { label: string; url: string };
}
/** All that stands in a mail of ours. */
export interface MailPage {
  locale: Locale;
  subject: string;
  company: string;
  title: string;
  lead: string | null;
  parts: NewsPart[];
  more: string | null;
  action: { label: string; url: string };
  footer: string;
  links: { label: string; url: string }[];
}

const TEXT = `font-family:'Hanken Grotesk',-apple-system,'Segoe UI',Helvetica,Arial,sans-serif`;
const HEAD = `font-family:'Bricolage Grotesque',-apple-system,'Segoe UI',Helvetica,Arial,sans-serif`;

/** What mail programs that know of dark grounds take; the others keep the light colours written on each element. */
const style = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.g{background:#12151d!important}.s{background:#191d27!important;border-color:#2a2f3c!important}.i{color:#f1ede2!important}.m{color:#bdc1cc!important}.q{border-color:#f7c325!important}.l{border-color:#2a2f3c!important}.h{color:#f7c325!important}.b{background:#f7c325!important;color:#2a1f00!important}}
@media (max-width:480px){.p{padding:24px 20px!important}}`;

/** The HTML part: tables, every style on its element, no picture, no script, nothing from elsewhere. */
export function mailPage(page: MailPage): string {
  const parts = page.parts.filter((part) => part.rows.length > 0).map(partRows);
  const lead = page.lead
    ? `<tr><td class="m" style="padding:6px 0 0;font-size:16px;line-height:24px;color:#4a5163">${html(page.lead)}</td></tr>`
    : '';
  const more = page.more
    ? `<tr><td class="m" style="padding:20px 0 0;font-size:15px;line-height:22px;color:#4a5163">${html(page.more)}</td></tr>`
    : '';
  const links = page.links.map(
    ({ label, url }) => `<a href="${html(url)}" class="m" style="color:#4a5163;text-decoration:underline">${html(label)}</a>`,
  );
  return `<!doctype html><html lang="${page.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${html(page.title)}</title><style>${style}</style></head>
<body class="g" style="margin:0;padding:0;background:#fbf9f4;${TEXT}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="g" style="background:#fbf9f4"><tr><td align="center" style="padding:28px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
<tr><td style="padding:0 4px 14px;font-size:16px;line-height:24px;${HEAD};font-weight:700" class="i"><span class="h" style="color:#d99f00;font-size:20px" aria-hidden="true">&#x2B22;</span>&nbsp; <span class="i" style="color:#1a2030">Ruche</span> <span class="m" style="color:#646a7c;font-weight:400">&middot; ${html(page.company)}</span></td></tr>
<tr><td class="s p" style="background:#ffffff;border:1px solid #e8e2d4;border-radius:16px;padding:32px 36px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
<tr><td class="i" style="${HEAD};font-size:24px;line-height:30px;font-weight:700;color:#1a2030">${html(page.title)}</td></tr>
${lead}${parts.join('')}${more}
<tr><td style="padding:28px 0 0"><a href="${html(page.action.url)}" class="b" style="display:inline-block;padding:12px 20px;border-radius:10px;background:#1a2030;color:#ffffff;font-size:15px;line-height:20px;font-weight:600;text-decoration:none">${html(page.action.label)}</a></td></tr>
</table></td></tr>
<tr><td class="m" style="padding:18px 4px 0;font-size:13px;line-height:20px;color:#646a7c">${html(page.footer)}<br>${links.join(' &nbsp;&middot;&nbsp; ')}</td></tr>
</table></td></tr></table></body></html>`;
}

const partRows = ({ title, rows, stop }: NewsPart): string =>
  `${title ? `<tr><td class="m" style="padding:28px 0 2px;font-size:13px;line-height:18px;font-weight:700;letter-spacing:.04em;text-transform:uppercase;color:#646a7c">${html(title)}</td></tr>` : ''}${rows.map(newsRow).join('')}${stop ? stopRow(stop) : ''}`;

const stopRow = ({ label, url }: NonNullable<NewsPart['stop']>): string =>
  `<tr><td style="padding:0 0 4px;font-size:13px;line-height:18px"><a href="${html(url)}" class="m" style="color:#646a7c;text-decoration:underline">${html(label)}</a></td></tr>`;

function newsRow({ sentence, url, quote, meta }: NewsRow, index: number): string {
  const line = index > 0 ? 'border-top:1px solid #e8e2d4;' : '';
  const said = quote
    ? `<div class="q m" style="margin:8px 0 0;padding:1px 0 1px 12px;border-left:3px solid #f2b705;font-size:15px;line-height:23px;color:#4a5163">${html(quote).replace(/\n+/g, '<br>')}</div>`
    : '';
  return `<tr><td class="l" style="padding:14px 0;${line}"><a href="${html(url)}" class="i" style="font-size:16px;line-height:23px;font-weight:600;color:#1a2030;text-decoration:none">${html(sentence)}</a>${said}<div class="m" style="margin:6px 0 0;font-size:13px;line-height:18px;color:#646a7c">${html(meta)}</div></td></tr>`;
}

/** The same in plain text. */
export function mailText(page: MailPage): string {
  const parts = page.parts
    .filter((part) => part.rows.length > 0)
    .map(({ title, rows, stop }) =>
      [title && `${title.toUpperCase()}`, ...rows.map(plainRow), stop && plainLink(stop)].filter(Boolean).join('\n\n'),
    );
  const links = page.links.map(plainLink).join('\n');
  const said = [page.title, page.lead, ...parts, page.more, plainLink(page.action), `--\n${page.footer}\n${links}`];
  return said.filter(Boolean).join('\n\n').concat('\n');
}

/** The address on a line of its own: programs make it a link, and no language has a say in what stands between. */
const plainLink = ({ label, url }: { label: string; url: string }): string => `${label}\n${url}`;

const plainRow = ({ sentence, url, quote, meta }: NewsRow): string =>
  [sentence, quote ? quote.replace(/^/gm, '> ') : '', meta, url].filter(Boolean).join('\n');
