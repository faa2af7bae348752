import { type IncomingMessage, STATUS_CODES } from 'node:http';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';

/** Says that a socket has been passed on once: it goes no further. */
export const HOP = 'x-ruche-hop';
const CONNECT_MS = 5_000;

/**
 * Passes a socket on to the node that owns its document, request and all: that node judges session and origin itself, by the
 * same headers. What comes and goes after that is bytes.
 */
export function pipeTo(url: string, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { hostname, port, protocol } = new URL(url);
  const secure = protocol === 'https:';
  const target = { host: hostname, port: Number(port) || (secure ? 443 : 80), timeout: CONNECT_MS };
  const upstream = secure ? tls.connect({ ...target, servername: hostname }) : net.connect(target);
  upstream.once(secure ? 'secureConnect' : 'connect', () => {
    upstream.setTimeout(0);
    upstream.setNoDelay(true);
    upstream.write(requestText(request));
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
  });
  upstream.on('timeout', () => upstream.destroy(new Error('timeout')));
  upstream.on('error', () => refuse(socket, 503));
  upstream.on('close', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
  socket.on('close', () => upstream.destroy());
}

/** Answers a request that asked for a socket and gets none. */
export function refuse(socket: Duplex, status: number, code = 'unavailable'): void {
  if (!socket.writable) return;
  const body = JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, code });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${[...head, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`);
}

function requestText(request: IncomingMessage): string {
  const lines = [`${request.method} ${request.url} HTTP/1.1`];
  for (let i = 0; i < request.rawHeaders.length; i += 2) lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
  return `${lines.join('\r\n')}\r\n${HOP}: 1\r\n\r\n`;
}
