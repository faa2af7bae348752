import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

/** What a client may leave unread before it is dropped: it comes back and reads everything anew. */
const UNREAD_BYTES = 256 * 1024;
const RETRY_MS = { least: 1_000, spread: 3_000 } as const;

/** One open answer of server-sent events. */
export class EventStream {
  private constructor(private readonly raw: ServerResponse) {}

  /** Takes the answer out of the framework's hands, with the headers it has so far, and keeps it open. */
  static over(reply: FastifyReply): EventStream {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    } as Record<string, string>);
    raw.socket?.setTimeout(0);
    raw.socket?.setNoDelay(true);
    // Not all at once: a node that stops sends everybody elsewhere.
    raw.write(`retry: ${RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.spread)}\n\n`);
    raw.on('error', () => raw.destroy());
    return new EventStream(raw);
  }

  onClose(listener: () => void): void {
    this.raw.on('close', listener);
  }

  /** Writes what was serialised once for everybody; drops a client that does not read. */
  write(chunk: Buffer): void {
    if (this.raw.destroyed || this.raw.writableEnded) return;
    this.raw.write(chunk);
    if (this.raw.writableLength > UNREAD_BYTES) this.raw.destroy();
  }

  end(): void {
    this.raw.end();
  }
}

export const HEARTBEAT = Buffer.from(': still here\n\n');
/** One message as bytes; `id` lets a client say what it saw last. */
export const messageBytes = (message: object, id?: number): Buffer =>
  Buffer.from(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(message)}\n\n`);
