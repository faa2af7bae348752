import http from 'node:http';
import type { LiveMessage } from '@ruche/contracts';
import type { Api, Named } from '../../testing/api';

/** A browser's stream, for specs. */
export interface TestStream {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** What has come, parsed. */
  messages: LiveMessage[];
  /** All of it, as bytes came. */
  text(): string;
  /** The first message, come or to come, that is wanted. */
  next(wanted: (message: LiveMessage) => boolean): Promise<LiveMessage>;
  closed: Promise<void>;
  close(): void;
}

/** Opens `/api/stream` over a real connection; the app must listen. */
export async function listen(api: Api, person: Named | undefined, headers: Record<string, string> = {}, query = ''): Promise<TestStream> {
  const { port } = api.app.getHttpServer().address() as { port: number };
  const cookie = person ? await api.cookieOf(person) : '';
  return new Promise((resolve, reject) => {
    const request = http.get(
      {
        host: '127.0.0.1',
        port,
        path: `/api/stream${query}`,
        agent: false,
        headers: { host: 'localhost', ...(cookie ? { cookie } : {}), ...headers },
      },
      (response) => {
        const messages: LiveMessage[] = [];
        const waiting = new Set<() => void>();
        let text = '';
        let rest = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
          const blocks = (rest + chunk).split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) {
            const data = /^data: (.*)$/m.exec(block)?.[1];
            if (data) messages.push(JSON.parse(data) as LiveMessage);
          }
          for (const look of [...waiting]) look();
        });
        response.on('error', () => undefined);
        const closed = new Promise<void>((done) => response.on('close', done));
        const next = (wanted: (m: LiveMessage) => boolean) =>
          new Promise<LiveMessage>((found) => {
            const look = () => {
              const message = messages.find(wanted);
              if (!message) return;
              waiting.delete(look);
              found(message);
            };
            waiting.add(look);
            look();
          });
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          messages,
          text: () => text,
          next,
          closed,
          close: () => request.destroy(),
        });
      },
    );
    request.on('error', reject);
  });
}
