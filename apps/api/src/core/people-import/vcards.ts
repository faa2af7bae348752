import type { Mistake, PersonFacts } from './person-row';

interface Property {
  name: string;
  params: string;
  value: string;
}
const BASE64 = /(?:^|;)(?:ENCODING=)?(?:b|BASE64)(?:;|$)/i;
const QUOTED = /(?:^|;)(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i;

/** `\n`, `\,`, `\;` and `\\` as what they stand for. */
const plain = (value: string): string => value.replace(/\\([nN,;\\])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
/** The parts of a value that has several. */
const parts = (value: string, mark: ';' | ','): string[] =>
  value.split(mark === ';' ? /(?<!\\);/ : /(?<!\\),/).map((part) => plain(part).trim());

/** People of a vCard file (RFC 6350 and the older 3.0, 2.1), with the line each begins on; what is no card is named by its line. */
export function readCards(text: string): (PersonFacts | Mistake)[] {
  const found: (PersonFacts | Mistake)[] = [];
  let card: Property[] | undefined;
  let began = 0;
  for (const { line, words } of unfolded(text)) {
    if (/^BEGIN:VCARD\s*$/i.test(words)) {
      if (card) found.push({ line: began, code: 'not_a_card', what: '' });
      [card, began] = [[], line];
    } else if (/^END:VCARD\s*$/i.test(words)) {
      found.push(card ? personOf(card, began) : { line, code: 'not_a_card', what: words });
      card = undefined;
    } else if (card) {
      const property = propertyOf(words);
      if (property) card.push(property);
    } else if (words.trim()) found.push({ line, code: 'not_a_card', what: words.slice(0, 80) });
  }
  if (card) found.push({ line: began, code: 'not_a_card', what: '' });
  return found;
}

/** A line goes on on the next when that begins with a blank; in quoted-printable when it ends with `=`. */
function unfolded(text: string): { line: number; words: string }[] {
  const lines: { line: number; words: string[] }[] = [];
  let quoted = false;
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const last = lines.at(-1);
    if (last && (quoted || /^[ \t]/.test(raw))) last.words.push(quoted ? raw : raw.slice(1));
    else lines.push({ line: i + 1, words: [raw] });
    const head = lines.at(-1)?.words[0] ?? '';
    quoted = raw.endsWith('=') && QUOTED.test(head.slice(0, head.indexOf(':')));
    if (quoted) {
      const words = lines.at(-1)?.words;
      words?.push((words.pop() ?? '').slice(0, -1));
    }
  }
  return lines.map(({ line, words }) => ({ line, words: words.join('') }));
}

function propertyOf(words: string): Property | undefined {
  const colon = /^(?:"[^"]*"|[^":])*/.exec(words)?.[0].length ?? 0;
  if (colon === 0 || colon >= words.length) return undefined;
  const [name = '', ...params] = words.slice(0, colon).split(';');
  const given = params.join(';');
  const value = words.slice(colon + 1);
  return { name: (name.split('.').at(-1) ?? '').toUpperCase(), params: given, value: QUOTED.test(given) ? unquoted(value) : value };
}

const unquoted = (value: string): string =>
  Buffer.from(
    value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

function personOf(card: Property[], line: number): PersonFacts {
  const of = (name: string): Property | undefined => card.find((property) => property.name === name);
  const text = (name: string): string => plain(of(name)?.value ?? '').trim();
  const [last = '', first = ''] = parts(of('N')?.value ?? '', ';');
  const [, ...units] = parts(of('ORG')?.value ?? '', ';');
  const all = (name: string): string[] =>
    card
      .filter((property) => property.name === name)
      .flatMap(({ value }) => parts(value, ','))
      .filter(Boolean);
  const picture = pictureOf(of('PHOTO'));
  return {
    line,
    email: text('EMAIL').replace(/^mailto:/i, ''),
    name: text('FN') || [first, last].filter(Boolean).join(' '),
    title: text('TITLE') || text('ROLE'),
    department: units[0] ?? '',
    site: parts(of('ADR')?.value ?? '', ';')[3] ?? '',
    sector: '',
    bio: text('NOTE'),
    languages: all('LANG'),
    skills: all('CATEGORIES').concat(all('EXPERTISE')),
    manager: text('X-MANAGER') || managerOf(card),
    ...(picture ? { picture } : {}),
  };
}

const managerOf = (card: Property[]): string =>
  card
    .find(({ name, params }) => name === 'RELATED' && /TYPE="?[^;]*\bmanager\b/i.test(params))
    ?.value.replace(/^mailto:/i, '')
    .trim() ?? '';

/** The bytes of a picture inside the card; an address is never fetched. */
function pictureOf(photo: Property | undefined): Buffer | undefined {
  if (!photo) return undefined;
  const inline = /^data:image\/[\w.+-]+;base64,(.*)$/is.exec(photo.value)?.[1] ?? (BASE64.test(photo.params) ? photo.value : undefined);
  return inline === undefined ? undefined : Buffer.from(inline.replace(/\s+/g, ''), 'base64');
}
