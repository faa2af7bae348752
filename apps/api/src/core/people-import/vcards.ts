import type { Mistake, PersonFacts } from './person-row';
import { decoded } from './text-of';

interface Property {
  name: string;
  params: string;
  value: string;
}
const BASE64 = /(?:^|;)(?:ENCODING=)?(?:b|BASE64)(?:;|$)/i;
const QUOTED = /(?:^|;)(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i;
const CHARSET = /(?:^|;)CHARSET=([\w-]+)/i;
/** A line of a picture that goes on without the blank that should say so. */
const BARE = /^[A-Za-z0-9+/]+={0,2}\s*$/;
/** Groups that Google's contacts make by themselves. */
const GROUPS = new Set(['mycontacts', 'starred', 'friends', 'family', 'coworkers']);

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

/** A line goes on on the next when that begins with a blank; in quoted-printable when it ends with `=`; a picture while lines look like one. */
function unfolded(text: string): { line: number; words: string }[] {
  const lines: { line: number; words: string[]; quoted: boolean; picture: boolean }[] = [];
  let open = false;
  for (const [i, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (last && open) last.words.push(raw);
    else if (last && /^[ \t]/.test(raw)) last.words.push(raw.slice(1));
    else if (last?.picture && BARE.test(raw)) last.words.push(raw);
    else {
      const given = /^[^:]*/.exec(raw)?.[0] ?? '';
      lines.push({ line: i + 1, words: [raw], quoted: QUOTED.test(given), picture: BASE64.test(given) });
    }
    const now = lines.at(-1);
    open = raw.endsWith('=') && now?.quoted === true;
    if (open) now?.words.push((now.words.pop() ?? '').slice(0, -1));
  }
  return lines.map(({ line, words }) => ({ line, words: words.join('') }));
}

function propertyOf(words: string): Property | undefined {
  const colon = /^(?:"[^"]*"|[^":])*/.exec(words)?.[0].length ?? 0;
  if (colon === 0 || colon >= words.length) return undefined;
  const [name = '', ...params] = words.slice(0, colon).split(';');
  const given = params.join(';');
  const value = words.slice(colon + 1);
  return {
    name: (name.split('.').at(-1) ?? '').toUpperCase(),
    params: given,
    value: QUOTED.test(given) ? unquoted(value, CHARSET.exec(given)?.[1]) : value,
  };
}

/** Bytes that stand as `=E9`, in the encoding that is said, as far as it is known. */
function unquoted(value: string, charset?: string): string {
  const bytes = value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decoded(Buffer.from(bytes, 'latin1'), charset);
}

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
    email: addressOf(card),
    name: text('FN') || [first, last].filter(Boolean).join(' '),
    title: text('TITLE') || text('ROLE'),
    department: units[0] ?? '',
    site: parts(of('ADR')?.value ?? '', ';')[3] ?? '',
    sector: '',
    bio: text('NOTE'),
    languages: all('LANG'),
    skills: all('CATEGORIES')
      .concat(all('EXPERTISE'))
      .filter((name) => !GROUPS.has(name.toLowerCase())),
    workingTime: text('X-WORKING-TIME'),
    manager: text('X-MANAGER') || managerOf(card),
    ...(picture ? { picture } : {}),
  };
}

/** The address that is preferred, else one of work, else the first. */
function addressOf(card: Property[]): string {
  const all = card.filter(({ name, value }) => name === 'EMAIL' && value.trim() !== '');
  const chosen = all.find(({ params }) => /\bPREF\b/i.test(params)) ?? all.find(({ params }) => /\bWORK\b/i.test(params)) ?? all[0];
  return plain(chosen?.value ?? '')
    .trim()
    .replace(/^mailto:/i, '');
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
