import { HocuspocusProvider } from '@hocuspocus/provider';
import {
  BODY,
  type CoeditingMessage,
  closeCodes,
  coeditingLimits,
  coeditingPath,
  documentName,
  TITLE,
  type Writer,
} from '@ruche/contracts';
import { spliceOf, toStorable } from '@ruche/rich-text';
import { Doc } from 'yjs';
import { createStore } from '../store';
import { deviceCopy } from './device-copy';
import { Line } from './line';

/** How long one writes before the server is asked whether it has it all. */
const ASK_MS = 250;
const reasons = {
  [closeCodes.refused]: 'refused',
  [closeCodes.signedOut]: 'signedOut',
  [closeCodes.rightsChanged]: 'rightsChanged',
  [closeCodes.gone]: 'gone',
  [closeCodes.tooLarge]: 'tooLarge',
} as const;
export type ClosedReason = (typeof reasons)[keyof typeof reasons];

export interface CoeditingState {
  connection: 'connecting' | 'online' | 'offline';
  /** There is a text to write on: the server's, or this device's copy of it. */
  ready: boolean;
  /** Everything written here is in the database. */
  saved: boolean;
  savedAt: string | null;
  /** The entry's version as the server last said; null until it does. */
  version: number | null;
  /** What is written waits beside what readers see, as the server last said. */
  held: boolean;
  /** What its writers call it; null until it is known. */
  title: string | null;
  writers: Writer[];
  /** Why it is over, when it is. */
  closed: ClosedReason | null;
}

/**
 * One browser's part in a shared document: the copy on this device, the line to the server, and what is known of both. The
 * server is asked after each change whether all of it is kept: only then is anything called saved.
 */
export class CoeditingSession {
  readonly doc = new Doc();
  readonly state = createStore<CoeditingState>({
    connection: 'connecting',
    ready: false,
    saved: true,
    savedAt: null,
    version: null,
    held: false,
    title: null,
    writers: [],
    closed: null,
  });
  readonly provider: HocuspocusProvider;
  private readonly line: Line;
  private readonly copy: ReturnType<typeof deviceCopy>;
  private asked = 0;
  private timer: number | undefined;
  private readonly waiting = new Set<() => void>();

  constructor(entryId: number, me: Writer) {
    const { protocol, host } = window.location;
    this.copy = deviceCopy(me.id, entryId, this.doc);
    this.line = new Line({ url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${coeditingPath(entryId)}`, maxDelay: 8_000 });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.line,
      name: documentName(entryId),
      document: this.doc,
      onStateless: ({ payload }) => this.hear(JSON.parse(payload) as CoeditingMessage),
      onSynced: () => {
        this.change({ connection: 'online', ready: true });
        this.ask();
      },
      onDisconnect: () => this.change({ connection: 'offline' }),
      onClose: ({ event }) => this.end(event.code),
      onAwarenessChange: () => this.change({ writers: this.others() }),
    });
    this.provider.setAwarenessField('user', me);
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === this.provider || origin === this.copy) return;
      this.change({ saved: false });
      this.timer ??= window.setTimeout(() => this.ask(), ASK_MS);
    });
    const title = this.doc.getText(TITLE);
    title.observe(() => this.change({ title: title.toString() }));
    void this.copy?.whenSynced.then(() => {
      if (this.doc.getXmlFragment(BODY).length > 0) this.change({ ready: true });
    });
    window.addEventListener('offline', this.network);
    window.addEventListener('online', this.network);
    this.provider.attach();
  }

  /** Gives it another title, for everybody who writes it: what others write of it at the same moment stays. */
  call(title: string): void {
    const text = this.doc.getText(TITLE);
    // Half of what is too long: others may write at its end as well.
    const { at, gone, came } = spliceOf(text.toString(), toStorable(title.slice(0, coeditingLimits.title / 2)));
    this.doc.transact(() => {
      if (gone > 0) text.delete(at, gone);
      if (came !== '') text.insert(at, came);
    });
  }

  /** Until everything written here is in the database. */
  saved(): Promise<void> {
    window.clearTimeout(this.timer);
    this.ask();
    return new Promise((done) => {
      const look = () => {
        if (!this.state.get().saved) return;
        this.waiting.delete(look);
        done();
      };
      this.waiting.add(look);
      look();
    });
  }

  /** Leaves. The copy on this device stays as long as the server has not everything in it. */
  leave(): void {
    window.clearTimeout(this.timer);
    const { saved, closed, connection } = this.state.get();
    window.removeEventListener('offline', this.network);
    window.removeEventListener('online', this.network);
    this.provider.destroy();
    this.line.destroy();
    if ((saved && connection === 'online') || closed === 'gone') void this.copy?.clearData();
    else void this.copy?.destroy();
    this.doc.destroy();
  }

  /** The browser knows of it sooner than the socket does. */
  private readonly network = (): void => this.change({ connection: navigator.onLine && this.provider.isSynced ? 'online' : 'offline' });

  private ask(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.provider.sendStateless(JSON.stringify({ mark: ++this.asked }));
  }

  private hear(message: CoeditingMessage): void {
    if (message.type === 'written') this.change({ version: message.version, held: message.held });
    else if (message.mark === this.asked && this.timer === undefined) this.change({ saved: true, savedAt: message.at });
  }

  private end(code: number): void {
    const closed = reasons[code as keyof typeof reasons];
    if (!closed) return;
    this.line.destroy();
    this.change({ closed, connection: 'offline' });
  }

  private others(): Writer[] {
    const states = [...(this.provider.awareness?.getStates() ?? [])];
    const writers = states.flatMap(([client, { user }]) => (client !== this.doc.clientID && user ? [user as Writer] : []));
    return [...new Map(writers.map((writer) => [writer.id, writer])).values()];
  }

  private change(patch: Partial<CoeditingState>): void {
    this.state.set({ ...this.state.get(), ...patch });
    for (const look of [...this.waiting]) look();
  }
}
