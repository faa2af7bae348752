import { promises as dns, type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { mayConnect } from './address-rules';

const TIMEOUT_MS = 10_000;
const REDIRECTS = 3;
const AGENT = 'Ruche (reads what its people link to)';
const PORTS = new Set(['', '80', '443']);
/** Servers that know no HEAD say one of these: they are asked by GET, and the answer's body is not read. */
const NO_HEAD = new Set([400, 403, 404, 405, 501]);

/** An address that the server may not ask: inside of the network, or not of the web. */
export class Refused extends Error {}
/** More came than was asked for. */
export class TooLarge extends Error {}

type Resolve = (host: string) => Promise<LookupAddress[]>;
interface Answer {
  status: number;
  location: string | undefined;
  body: string;
}

/**
 * The server as a client of other servers; nothing else opens a connection to an address that somebody wrote. Names are
 * resolved once, every answer is judged, and the connection goes to the address that was judged.
 */
@Injectable()
export class Outbound {
  private readonly allowed: readonly string[];
  /** Replaced in specs alone. */
  resolve: Resolve = (host) => dns.lookup(host, { all: true });

  constructor(@Inject(CONFIG) config: Pick<Config, 'OUTBOUND_ALLOW'>) {
    this.allowed = config.OUTBOUND_ALLOW;
  }

  /**
   * The status that an address answers in the end, after at most three redirects, within ten seconds each. No body is read.
   * @throws Refused for an address that may not be asked, on the way too; the network's own error otherwise
   */
  async status(address: string): Promise<number> {
    const { status } = await this.follow(address, async (url, at) => {
      const answer = await request('HEAD', url, at);
      return NO_HEAD.has(answer.status) ? request('GET', url, at) : answer;
    });
    return status;
  }

  /**
   * What an address answers, as text in UTF-8, on the same terms; of another status than 200 the body is empty.
   * @throws Refused, TooLarge past so many bytes, the network's own error otherwise
   */
  async text(address: string, maxBytes: number): Promise<{ status: number; body: string }> {
    const { status, body } = await this.follow(address, (url, at) => request('GET', url, at, maxBytes));
    return { status, body };
  }

  private async follow(address: string, ask: (url: URL, at: LookupAddress) => Promise<Answer>): Promise<Answer> {
    let url = new URL(address);
    for (let step = 0; step <= REDIRECTS; step++) {
      const answer = await ask(url, await this.addressOf(url));
      const { status, location } = answer;
      if (status < 300 || status >= 400 || !location) return answer;
      const next = new URL(location, url);
      if (url.protocol === 'https:' && next.protocol !== 'https:') throw new Refused('from https to something else');
      url = next;
    }
    throw new Refused('too many redirects');
  }

  /** @throws Refused when any of the addresses behind the name may not be asked */
  private async addressOf(url: URL): Promise<LookupAddress> {
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw new Refused('not a plain web address');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const family = isIP(host);
    const found = family ? [{ address: host, family }] : await this.resolve(host);
    if (!found.every(({ address }) => mayConnect(address, this.allowed))) throw new Refused('an address inside of the network');
    const [first] = found;
    if (!first) throw new Refused('no address');
    const internal = !mayConnect(first.address, []);
    if (!internal && !PORTS.has(url.port)) throw new Refused('an unusual port');
    return first;
  }
}

/** One request to the judged address; without `maxBytes` it ends as soon as the status is known. */
function request(method: 'HEAD' | 'GET', url: URL, { address, family }: LookupAddress, maxBytes = 0): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { request: open } = url.protocol === 'https:' ? https : http;
    const asked = open(
      url,
      {
        method,
        agent: false,
        headers: { 'user-agent': AGENT, accept: '*/*' },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        lookup: (_host, options, done) => {
          if (options.all) done(null, [{ address, family }]);
          else done(null, address, family);
        },
      },
      (answer) => {
        const [status, { location }] = [answer.statusCode ?? 0, answer.headers];
        if (maxBytes > 0 && status === 200) {
          bodyOf(answer, maxBytes).then((body) => resolve({ status, location, body }), reject);
          return;
        }
        answer.on('error', () => undefined);
        resolve({ status, location, body: '' });
        answer.destroy();
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

async function bodyOf(answer: http.IncomingMessage, maxBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer) {
    size += (part as Buffer).length;
    if (size > maxBytes) throw new TooLarge(`more than ${maxBytes} bytes`);
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}
