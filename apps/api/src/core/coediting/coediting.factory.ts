import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { BODY, type CoeditingMessage, coeditingPath, documentName, TITLE } from '@ruche/contracts';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { Api, Named } from '../../testing/api';
import { call } from './shared-document';

const originOf = (api: Api): string => `localhost:${((api.app.getHttpServer() as Server).address() as AddressInfo).port}`;
const addressOf = (api: Api, entryId: number): string => `ws://${originOf(api).replace('localhost', '127.0.0.1')}${coeditingPath(entryId)}`;

async function headersOf(api: Api, person: Named | undefined, headers: Record<string, string>): Promise<Record<string, string>> {
  const host = originOf(api);
  return { host, origin: `http://${host}`, ...(person ? { cookie: await api.cookieOf(person) } : {}), ...headers };
}

/** Waits until something is so, asked whenever something happened. */
export class Waiting {
  private readonly looks = new Set<() => void>();

  happened = (): void => {
    for (const look of [...this.looks]) look();
  };

  until(isSo: () => boolean): Promise<void> {
    return new Promise((done) => {
      const look = () => {
        if (!isSo()) return;
        this.looks.delete(look);
        done();
      };
      this.looks.add(look);
      look();
    });
  }
}

/** The provider's socket as in the browser (`shared/coediting/line.ts`): comes back no more once it is destroyed, and keeps nothing for later. */
class Line extends HocuspocusProviderWebsocket {
  private over = false;

  override connect(): Promise<unknown> {
    return this.over ? Promise.resolve() : super.connect();
  }

  override send(message: unknown): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message);
  }

  override destroy(): void {
    this.over = true;
    super.destroy();
  }
}

/** A browser that writes, without the browser: the same provider, the same questions about what is saved. */
export class TestWriter {
  readonly waiting = new Waiting();
  /** The last mark that the server called saved, and what was written before it here. */
  saved = 0;
  version = 0;
  /** What is written waits beside what readers see. */
  held = false;
  closeCode = 0;
  private marks = 0;
  private cursor: Y.RelativePosition | undefined;
  private readonly line: Line;
  private readonly provider: HocuspocusProvider;

  constructor(
    url: string,
    readonly entryId: number,
    headers: Record<string, string>,
    readonly doc = new Y.Doc(),
  ) {
    class Socket extends WebSocket {
      constructor(address: string) {
        super(address, { headers });
        this.on('error', () => undefined);
      }
    }
    this.line = new Line({ url, WebSocketPolyfill: Socket, delay: 50, minDelay: 50, maxDelay: 200 });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.line,
      name: documentName(entryId),
      document: doc,
      onStateless: ({ payload }) => this.hear(JSON.parse(payload) as CoeditingMessage),
      onClose: ({ event }) => {
        // The first reason: 1006 says none, and who then calls again and is refused hears none.
        if (event.code > 1006) this.closeCode ||= event.code;
        this.waiting.happened();
      },
      onSynced: () => this.mark(),
      onDisconnect: this.waiting.happened,
      onAwarenessUpdate: this.waiting.happened,
    });
    this.provider.attach();
    doc.on('update', this.waiting.happened);
  }

  get body(): Y.XmlFragment {
    return this.doc.getXmlFragment(BODY);
  }

  /** Everything that is in the document, in a form that is equal when documents are. */
  get bytes(): string {
    return Buffer.from(Y.encodeStateAsUpdate(this.doc)).toString('base64');
  }

  get words(): string {
    return this.body.toString();
  }

  /** What the writers call it. */
  get title(): string {
    return this.doc.getText(TITLE).toString();
  }

  /** Gives it another title. */
  call(title: string): void {
    this.doc.transact(() => call(this.doc.getText(TITLE), title));
    this.mark();
  }

  get others(): { user: { id: number; name: string } }[] {
    const states = this.provider.awareness?.getStates() ?? new Map();
    return [...states].flatMap(([client, state]) =>
      client === this.doc.clientID ? [] : [state as { user: { id: number; name: string } }],
    );
  }

  present(state: Record<string, unknown>): void {
    for (const [field, value] of Object.entries(state)) this.provider.awareness?.setLocalStateField(field, value);
  }

  synced(): Promise<void> {
    return this.waiting.until(() => this.provider.isSynced);
  }

  /** How much was written here. */
  get clock(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  /** Everything that was written there up to then. */
  hasOf({ doc }: TestWriter, clock: number): boolean {
    return Y.getState(this.doc.store, doc.clientID) >= clock;
  }

  /** Everything that the other one has. */
  has({ doc }: TestWriter): boolean {
    return [...Y.decodeStateVector(Y.encodeStateVector(doc))].every(([client, clock]) => Y.getState(this.doc.store, client) >= clock);
  }

  get isOnline(): boolean {
    return this.line.status === 'connected';
  }

  /** Adds a paragraph at the end, or words to the nth. */
  write(text: string, nth?: number): void {
    this.doc.transact(() => {
      const paragraph = nth === undefined ? null : (this.body.get(nth) as Y.XmlElement);
      if (paragraph) {
        const inside = paragraph.get(0) as Y.XmlText;
        inside.insert(inside.length, text);
      } else {
        const made = new Y.XmlElement('paragraph');
        made.insert(0, [new Y.XmlText(text)]);
        this.body.insert(this.body.length, [made]);
      }
    });
    this.mark();
  }

  /** Types a letter as a browser does, the first at the beginning of the nth paragraph, the next behind it: whether it is saved is asked later. */
  type(letter: string, nth?: number): void {
    const at = nth === undefined ? this.cursor && Y.createAbsolutePositionFromRelativePosition(this.cursor, this.doc) : null;
    const inside = (at?.type ?? (this.body.get(nth ?? 0) as Y.XmlElement).get(0)) as Y.XmlText;
    const index = at?.index ?? 0;
    inside.insert(index, letter);
    this.cursor = Y.createRelativePositionFromTypeIndex(inside, index + letter.length, -1);
  }

  /** Asks whether all that was written is kept. @returns the number of the question */
  mark(): number {
    this.provider.sendStateless(JSON.stringify({ mark: ++this.marks }));
    return this.marks;
  }

  /** Until all that was written here is in the database, or what was when that was asked. */
  isSaved(mark = this.marks): Promise<void> {
    return this.waiting.until(() => this.saved >= mark);
  }

  says(text: string): Promise<void> {
    return this.waiting.until(() => this.words.includes(text));
  }

  closed(): Promise<void> {
    return this.waiting.until(() => this.closeCode !== 0);
  }

  offline(): Promise<void> {
    this.line.disconnect();
    return this.waiting.until(() => this.line.status === 'disconnected');
  }

  online(): void {
    void this.line.connect();
  }

  /** The machine is gone: nothing is said any more. */
  kill(): void {
    (this.line.webSocket as unknown as WebSocket | null)?.terminate();
    this.provider.destroy();
    this.line.destroy();
  }

  private hear(message: CoeditingMessage): void {
    if (message.type === 'saved') this.saved = message.mark;
    else [this.version, this.held] = [message.version, message.held];
    this.waiting.happened();
  }
}

const writers: TestWriter[] = [];

export async function aWriter(
  api: Api,
  person: Named,
  entry: Named,
  with_: { doc?: Y.Doc; headers?: Record<string, string> } = {},
): Promise<TestWriter> {
  const writer = new TestWriter(
    addressOf(api, entry.id),
    entry.id,
    await headersOf(api, person, with_.headers ?? {}),
    with_.doc ?? new Y.Doc(),
  );
  writers.push(writer);
  await writer.synced();
  return writer;
}

/** The same at a node that runs in a process of its own. */
export async function aWriterAt(api: Api, person: Named, entry: Named, port: number): Promise<TestWriter> {
  const host = `127.0.0.1:${port}`;
  const headers = { host, origin: `http://${host}`, cookie: await api.cookieOf(person) };
  const writer = new TestWriter(`ws://${host}${coeditingPath(entry.id)}`, entry.id, headers);
  writers.push(writer);
  await writer.synced();
  return writer;
}

/** After each test. */
export function leaveAll(): void {
  for (const writer of writers.splice(0)) writer.kill();
}

/** A bare socket, for those who do not behave. */
export interface BareSocket {
  /** Of the answer to the request: 101 when it is open. */
  status: number;
  code: Promise<number>;
  send(bytes: Uint8Array): void;
  close(): void;
}

export async function aSocket(
  api: Api,
  person: Named | undefined,
  entry: Named,
  with_: { headers?: Record<string, string>; path?: string } = {},
): Promise<BareSocket> {
  const url = with_.path ? addressOf(api, entry.id).replace(coeditingPath(entry.id), with_.path) : addressOf(api, entry.id);
  const socket = new WebSocket(url, { headers: await headersOf(api, person, with_.headers ?? {}) });
  const code = new Promise<number>((done) => socket.on('close', done));
  const status = await new Promise<number>((done) => {
    socket.on('open', () => done(101));
    socket.on('unexpected-response', (_request, response) => {
      done(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('error', () => undefined);
  });
  if (status === 101) socket.send(message(entry.id, 2, (e) => [encoding.writeVarUint(e, 0), encoding.writeVarString(e, '')]));
  return { status, code, send: (bytes) => socket.send(bytes), close: () => socket.terminate() };
}

/** A message of Hocuspocus' by its number; types as in frames.ts. */
export function message(entryId: number, type: number, fill: (encoder: encoding.Encoder) => unknown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, documentName(entryId));
  encoding.writeVarUint(encoder, type);
  fill(encoder);
  return encoding.toUint8Array(encoder);
}

export const updateMessage = (entryId: number, update: Uint8Array): Uint8Array =>
  message(entryId, 0, (e) => [encoding.writeVarUint(e, 2), encoding.writeVarUint8Array(e, update)]);
