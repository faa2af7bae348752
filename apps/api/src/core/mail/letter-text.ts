import type { Locale } from '@ruche/contracts';

/** What a mail says, before it has a form. */
export interface LetterText {
  subject: string;
  greeting: string;
  paragraphs: string[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Why it came, and what to do if it was not expected. */
  footer: string;
}

const html = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

export const plain = ({ greeting, paragraphs, action, footer }: LetterText): string =>
  [greeting, ...paragraphs, ...(action ? [`${action.label}\n${action.url}`] : []), `--\n${footer}`].join('\n\n').concat('\n');

/** The same as a page without pictures, scripts or outside addresses; every word in it is escaped. */
export function page({ subject, greeting, paragraphs, action, footer }: LetterText, locale: Locale): string {
  const lines = [greeting, ...paragraphs].map((p) => `<p style="margin:0 0 16px">${html(p)}</p>`).join('');
  const style =
    'display:inline-block;padding:10px 18px;border-radius:8px;background:#7a4b00;color:#ffffff;font-weight:600;text-decoration:none';
  const button = action
    ? `<p style="margin:24px 0"><a href="${html(action.url)}" style="${style}">${html(action.label)}</a></p><p style="margin:0 0 16px;font-size:13px;color:#5b5348">${html(action.url)}</p>`
    : '';
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${html(subject)}</title></head>
<body style="margin:0;padding:24px;background:#faf7f0;color:#201c15;font:16px/1.5 system-ui,sans-serif"><div style="max-width:560px;margin:auto">${lines}${button}<hr style="border:0;border-top:1px solid #ddd3c0"><p style="font-size:13px;color:#5b5348">${html(footer)}</p></div></body></html>`;
}
