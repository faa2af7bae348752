import type { Locale } from '@ruche/contracts';
import { html } from './mail-page';
import { mailWords } from './mail-words';
import { type MailPart, weeklyPartOf } from './unsubscribe-links';

/** The page behind a mail's link: asks once, then says that it is done. Without scripts; its look is the API page's. */
export function unsubscribePage(locale: Locale, part: MailPart, done: boolean): string {
  const words = mailWords[locale].unsubscribe;
  const weekly = weeklyPartOf(part);
  const what = weekly ? words.weekly[weekly] : words.what[part as keyof typeof words.what];
  const body = done
    ? `<h1>${html(words.done(what))}</h1><p>${html(words.note)}</p><p><a href="/">${html(words.back)}</a></p>`
    : `<h1>${html(words.ask(what))}</h1><p>${html(words.note)}</p><form method="post"><button>${html(words.button)}</button></form>`;
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${html(words.title)}</title><link rel="stylesheet" href="/api/docs.css"><main class="one">${body}</main></html>`;
}
