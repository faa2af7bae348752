import { coeditingLimits, type MarkMessage, type Writer } from '@ruche/contracts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Hocuspocus' message types (3.4, `types.ts`) that a browser may send. */
const types = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, syncReply: 4, stateless: 5, close: 7 } as const;
/** y-protocols' kinds of sync message: what I have, what you have not, what is new. */
const sync = { step1: 0, step2: 1, update: 2 } as const;

export type Frame =
  /** `whole`: all that the browser has and we said we have not. */
  | { is: 'change'; bytes: Uint8Array; whole: boolean }
  | { is: 'presence'; states: Presence[] }
  | { is: 'mark'; mark: number }
  /** For Hocuspocus to answer: asking for what is new, signing in, leaving. */
  | { is: 'protocol' };
/** What one browser says of its cursor; no state: it has left. */
export interface Presence {
  clientId: number;
  clock: number;
  state: Record<string, unknown> | null;
}

/** Reads a message about the one document that a socket is for. @throws when it is anything else */
export function readFrame(data: Uint8Array, name: string): Frame {
  const decoder = decoding.createDecoder(data);
  if (decoding.readVarString(decoder) !== name) throw new Error('another document');
  switch (decoding.readVarUint(decoder)) {
    case types.sync:
    case types.syncReply:
      return syncFrame(decoder);
    case types.awareness:
      return { is: 'presence', states: presences(decoding.readVarUint8Array(decoder)) };
    case types.stateless:
      return { is: 'mark', mark: markOf(decoding.readVarString(decoder)) };
    case types.auth:
    case types.queryAwareness:
    case types.close:
      return { is: 'protocol' };
    default:
      throw new Error('unknown message');
  }
}

/** A message to Hocuspocus that says this of cursors, in the name of whoever the socket belongs to. */
export function presenceFrame(name: string, states: Presence[], writer: Writer): Uint8Array {
  const update = encoding.createEncoder();
  encoding.writeVarUint(update, states.length);
  for (const { clientId, clock, state } of states) {
    encoding.writeVarUint(update, clientId);
    encoding.writeVarUint(update, clock);
    encoding.writeVarString(update, JSON.stringify(state && { cursor: state['cursor'] ?? null, user: writer }));
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, name);
  encoding.writeVarUint(encoder, types.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update));
  return encoding.toUint8Array(encoder);
}

function syncFrame(decoder: decoding.Decoder): Frame {
  const kind = decoding.readVarUint(decoder);
  if (kind === sync.step1) return { is: 'protocol' };
  if (kind !== sync.step2 && kind !== sync.update) throw new Error('unknown message');
  return { is: 'change', bytes: decoding.readVarUint8Array(decoder), whole: kind === sync.step2 };
}

function presences(update: Uint8Array): Presence[] {
  const decoder = decoding.createDecoder(update);
  const count = decoding.readVarUint(decoder);
  if (count > 1_000) throw new Error('too many cursors');
  return Array.from({ length: count }, () => {
    const [clientId, clock, text] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder), decoding.readVarString(decoder)];
    if (text.length > coeditingLimits.awareness) throw new Error('too much about a cursor');
    const state = JSON.parse(text) as Presence['state'];
    if (typeof state !== 'object') throw new Error('no cursor');
    return { clientId, clock, state };
  });
}

function markOf(text: string): number {
  const { mark } = JSON.parse(text.slice(0, 100)) as MarkMessage;
  if (!Number.isSafeInteger(mark) || mark < 0) throw new Error('no mark');
  return mark;
}
