const NBSP = '\u00a0';
const STARTS_LINE = /^(#{1,3} |- |\d+\. |> )/;

/**
 * Text written over several indented lines of source → Markdown: a blank line parts paragraphs; headings,
 * list items and quotes keep their line; any other line continues the one before.
 */
export function markdown(source: string): string {
  const paragraphs = source.trim().split(/\n\s*\n/);
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .reduce(joinLine),
    )
    .join('\n\n');
}

const joinLine = (text: string, line: string): string => text + (STARTS_LINE.test(line) ? '\n' : ' ') + line;

/**
 * The spaces that must not break: before French punctuation, inside numbers, before units. English leaves no space
 * there, so it comes out as it went in.
 */
export const typeset = (text: string): string =>
  text
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NBSP}`)
    .replace(/(\d) (?=[€%£²]|(?:km|min|h|kg|cm|m²?)(?!\p{L}))/gu, `$1${NBSP}`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/ ([»:;!?])/g, `${NBSP}$1`);

/** Markdown of authored text, typeset. */
export const written = (source: string): string => typeset(markdown(source));
