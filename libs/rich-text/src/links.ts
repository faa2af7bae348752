/**
 * Which addresses a document may point to.
 *
 * Light: needs only the `URL` that browsers and Node share. Used by the server's validation, by the editor's link dialog and again by
 * every renderer, so that a document stored before a rule was tightened is still shown safely.
 */
import { LIMITS } from './limits';

/** Declared here because this folder compiles without DOM and without Node types. */
declare const URL: new (url: string) => { protocol: string; host: string };

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Browsers drop tabs and line ends inside addresses, so `/\t/evil` would leave the site. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

const FILE = /^\/api\/files\/([1-9]\d{0,14})(?:[/?][^\s\\#<>"'`]*)?$/;
const DOTS = /\/(?:\.|%2e){1,2}(?:[/?]|$)/i;

/** A path inside the application: `/…`, but neither `//host` nor `/\host`, which browsers read as another site. */
export function isAppPath(href: string): boolean {
  return /^\/(?![/\\])/.test(href) && isClean(href);
}

/** A place in the same document: `#ton-et-voix`. */
export function isAnchor(href: string): boolean {
  return href.length > 1 && href.startsWith('#') && isClean(href);
}

/** True for http, https, mailto and tel addresses, paths inside the application and places in the document itself. */
export function isSafeHref(href: string): boolean {
  if (isAppPath(href) || isAnchor(href)) return true;
  return isClean(href) && SCHEMES.has(schemeOf(href));
}

/** True when following `href` leaves the application. Expects a safe one. */
export function isExternal(href: string): boolean {
  return !isAppPath(href) && !isAnchor(href);
}

/** The id of the file that an image's `src` shows, or null when it isn't one of our own files. */
export function fileIdOf(src: string): number | null {
  const id = src.length <= LIMITS.href && !DOTS.test(src) ? FILE.exec(src)?.[1] : undefined;
  return id === undefined ? null : Number(id);
}

function isClean(href: string): boolean {
  return href.length <= LIMITS.href && !CONTROL.test(href) && href.trim() === href;
}

/** With `//host` and other relative forms `new URL` throws, as there is no base. */
function schemeOf(href: string): string {
  try {
    return new URL(href).protocol;
  } catch {
    return '';
  }
}
