import net from 'node:net';
import tls from 'node:tls';
import { refuse, type Upgrade } from '../http/upgrades';

/** Says that a socket has been passed on once: it goes no further. */
const HOP = 'x-ruche-hop';
const CONNECT_MS = 5_000;

export const isPassedOn = ({ request }: Upgrade): boolean => request.headers[HOP] !== undefined;

/**
 * Passes a socket on to another node, request and all: that node judges host, origin and session itself, by the same
 * headers. What comes and goes after that is bytes.
 */
export function passOn(url: string, upgrade: Upgrade): void {
  const { socket, head } = upgrade;
  const { hostname, port, protocol } = new URL(url);
  const secure = protocol === 'https:';
  const target = { host: hostname, port: Number(port) || (secure ? 443 : 80) };
  const upstream = secure ? tls.connect({ ...target, servername: hostname }) : net.connect(target);
  upstream.setTimeout(CONNECT_MS, () => upstream.destroy(new Error('timeout')));
  upstream.once(secure ? 'secureConnect' : 'connect', () => {
    upstream.setTimeout(0);
    upstream.setNoDelay(true);
    upstream.write(requestText(upgrade));
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
  });
  upstream.on('error', () => refuse(socket, 503, 'unavailable'));
  upstream.on('close', () => socket.end());
  socket.on('close', () => upstream.destroy());
}

function requestText({ request }: Upgrade): string {
  const lines = [`${request.method} ${request.url} HTTP/1.1`];
  for (let i = 0; i < request.rawHeaders.length; i += 2) lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
  return `${lines.join('\r\n')}\r\n${HOP}: 1\r\n\r\n`;
}
