/**
 * Which names are HTML's, so that `<votre-nom>` in somebody's text stays text.
 *
 * Light: no dependency.
 */

const BLOCKS =
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
  'header hgroup hr html legend li main menu nav ol optgroup p pre section summary table tbody td tfoot th thead tr caption colgroup col ul';
const INLINE =
  'a abbr acronym audio b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark meter object output ' +
  'picture progress q rp rt ruby s samp select small source span strike strong sub sup textarea time track tt u var video wbr';
/** What they hold is never words for a reader. */
const SILENT =
  'applet base canvas embed frame frameset head iframe link math meta noembed noframes noscript param script style svg template title';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const BLOCK_NAMES = names(BLOCKS);
export const SILENT_NAMES = names(SILENT);
const HTML_NAMES = new Set([...BLOCK_NAMES, ...names(INLINE), ...SILENT_NAMES]);

/** True for the name of an element of HTML, in lower case. */
export function isHtmlName(name: string): boolean {
  return HTML_NAMES.has(name);
}
