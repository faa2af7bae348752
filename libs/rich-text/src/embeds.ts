/**
 * Pages of other sites that may be shown in a frame.
 *
 * Light: needs only `URL`. A document keeps the address that people know; the frame's is made here each time, from a few letters of it, so
 * that nothing of what somebody typed reaches the other site.
 */
import { LIMITS } from './limits';

declare const URL: new (
  url: string,
) => { protocol: string; hostname: string; pathname: string; port: string; searchParams: { get(name: string): string | null } };
type Address = InstanceType<typeof URL>;

export type EmbedProvider = 'YouTube' | 'Vimeo' | 'Loom' | 'Figma' | 'Miro';
export type Embed = {
  provider: EmbedProvider;
  /** What the frame loads. */
  frame: string;
};

type Site = { provider: EmbedProvider; hosts: readonly string[]; origin: string; path: (address: Address) => string | null };

const SITES: readonly Site[] = [
  {
    provider: 'YouTube',
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    origin: 'https://www.youtube-nocookie.com',
    path: ({ hostname, pathname, searchParams }) => {
      const inPath = hostname === 'youtu.be' ? /^\/([\w-]{11})$/ : /^\/(?:embed|shorts|live)\/([\w-]{11})$/;
      const id = inPath.exec(pathname)?.[1] ?? (pathname === '/watch' ? /^[\w-]{11}$/.exec(searchParams.get('v') ?? '')?.[0] : undefined);
      return id ? `/embed/${id}` : null;
    },
  },
  {
    provider: 'Vimeo',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    origin: 'https://player.vimeo.com',
    path: ({ pathname }) => found(/^\/(?:video\/)?(\d{6,12})$/, pathname, (id) => `/video/${id}?dnt=1`),
  },
  {
    provider: 'Loom',
    hosts: ['loom.com'],
    origin: 'https://www.loom.com',
    path: ({ pathname }) => found(/^\/(?:share|embed)\/([0-9a-f]{32})$/, pathname, (id) => `/embed/${id}`),
  },
  {
    provider: 'Figma',
    hosts: ['figma.com'],
    origin: 'https://www.figma.com',
    path: ({ pathname }) =>
      found(/^\/((?:file|design|proto|board)\/[0-9A-Za-z]{10,64})(?:\/[^/]*)?$/, pathname, (file) => {
        return `/embed?embed_host=ruche&url=${encodeURIComponent(`https://www.figma.com/${file}`)}`;
      }),
  },
  {
    provider: 'Miro',
    hosts: ['miro.com'],
    origin: 'https://miro.com',
    path: ({ pathname }) => found(/^\/app\/(?:board|live-embed)\/([\w=-]{8,24})\/?$/, pathname, (id) => `/app/live-embed/${id}/`),
  },
];

/** What the browser must be allowed to put in frames, and nothing else. */
export const EMBED_ORIGINS: readonly string[] = SITES.map(({ origin }) => origin);

/** How `url` is shown in a frame, or null when it may not be. */
export function embedOf(url: string): Embed | null {
  const address = parsed(url);
  if (address?.protocol !== 'https:' || address.port !== '') return null;
  const host = address.hostname.replace(/^www\./, '');
  for (const { provider, hosts, origin, path } of SITES) {
    const place = hosts.includes(host) ? path({ ...pick(address), hostname: host }) : null;
    if (place !== null) return { provider, frame: origin + place };
  }
  return null;
}

/** A URL's parts are on its prototype, out of a spread's reach. */
function pick({ protocol, hostname, pathname, port, searchParams }: Address): Address {
  return { protocol, hostname, pathname, port, searchParams };
}

function parsed(url: string): Address | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: URL drops some of them silently
  if (url.length > LIMITS.href || /[\u0000-\u0020\u007f-\u009f\\@]/.test(url)) return null;
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

function found(pattern: RegExp, path: string, make: (part: string) => string): string | null {
  const part = pattern.exec(path)?.[1];
  return part === undefined ? null : make(part);
}
