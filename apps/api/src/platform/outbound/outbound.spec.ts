import http, { type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mayConnect } from './address-rules';
import { Outbound, Refused, TooLarge } from './outbound';

describe('addresses', () => {
  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.16.0.1',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    'not an address',
  ])('%s is not asked', (address) => expect(mayConnect(address, [])).toBe(false));
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700:4700::1111'])('%s is', (address) => expect(mayConnect(address, [])).toBe(true));
  it('of one’s own networks are, once they were named', () => {
    expect(mayConnect('10.1.2.3', ['10.1.0.0/16', 'fd00::/8'])).toBe(true);
    expect(mayConnect('::ffff:10.1.2.3', ['10.1.0.0/16'])).toBe(true);
    expect(mayConnect('fd12::1', ['10.1.0.0/16', 'fd00::/8'])).toBe(true);
    expect(mayConnect('10.2.2.3', ['10.1.0.0/16'])).toBe(false);
  });
});

describe('asking', () => {
  let server: Server;
  let answer: RequestListener = (_, response) => response.end();
  let asked: string[] = [];
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      asked.push(`${request.method} ${request.headers.host}${request.url}`);
      answer(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = [];
  });
  const port = () => (server.address() as AddressInfo).port;
  const redirect =
    (to: string): RequestListener =>
    (_, response) =>
      response.writeHead(302, { location: to }).end();
  /** Its names lead to the canary; whether it may be asked is what each spec says. */
  function anOutbound(allow: string[], addresses = ['127.0.0.1']): Outbound {
    const outbound = new Outbound({ OUTBOUND_ALLOW: allow });
    outbound.resolve = async () => addresses.map((address) => ({ address, family: 4 }));
    return outbound;
  }

  it.each(['127.0.0.1', '127.1', '0x7f.1', '2130706433', '017700000001', '[::1]', '[::ffff:127.0.0.1]', 'localhost', 'rebound.test'])(
    'never reaches %s',
    async (host) => {
      await expect(anOutbound([]).status(`http://${host}:${port()}/`)).rejects.toThrow(Refused);
      expect(asked).toEqual([]);
    },
  );

  it('refuses a name when one of its addresses is inside', async () => {
    await expect(anOutbound([], ['93.184.216.34', '127.0.0.1']).status('https://mixed.test/')).rejects.toThrow(Refused);
  });

  it.each(['ftp://ruche.test/', 'file:///etc/passwd', 'http://user:secret@ruche.test/', 'https://93.184.216.34:8443/'])(
    'refuses %s',
    async (url) => {
      await expect(anOutbound([], ['93.184.216.34']).status(url)).rejects.toThrow(Refused);
    },
  );

  it('asks by HEAD, and by GET those who know none', async () => {
    const inside = anOutbound(['127.0.0.0/8']);
    answer = (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end('long');
    expect(await inside.status(`http://ruche.test:${port()}/a`)).toBe(200);
    expect(asked).toEqual([`HEAD ruche.test:${port()}/a`, `GET ruche.test:${port()}/a`]);
  });

  it('follows three redirects, and judges each', async () => {
    const inside = anOutbound(['127.0.0.0/8']);
    answer = (request, response) => (request.url === '/end' ? response.end() : redirect('/end')(request, response));
    expect(await inside.status(`http://ruche.test:${port()}/`)).toBe(200);
    answer = redirect('/again');
    await expect(inside.status(`http://ruche.test:${port()}/`)).rejects.toThrow('redirects');
    answer = redirect('http://169.254.169.254/latest');
    await expect(inside.status(`http://ruche.test:${port()}/`)).rejects.toThrow(Refused);
    answer = redirect('file:///etc/passwd');
    await expect(inside.status(`http://ruche.test:${port()}/`)).rejects.toThrow(Refused);
  });

  it('reads a text as far as it was asked to, and of an error nothing', async () => {
    const inside = anOutbound(['127.0.0.0/8']);
    answer = (request, response) => {
      if (request.url === '/') redirect('/text')(request, response);
      else response.writeHead(request.url === '/text' ? 200 : 404).end('é'.repeat(50));
    };
    expect(await inside.text(`http://ruche.test:${port()}/`, 100)).toEqual({ status: 200, body: 'é'.repeat(50) });
    expect(await inside.text(`http://ruche.test:${port()}/none`, 100)).toEqual({ status: 404, body: '' });
    await expect(inside.text(`http://ruche.test:${port()}/text`, 99)).rejects.toThrow(TooLarge);
    await expect(anOutbound([]).text(`http://ruche.test:${port()}/text`, 100)).rejects.toThrow(Refused);
  });
});
