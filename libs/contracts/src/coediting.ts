/** Writing together: what browser and server say to each other beside Hocuspocus' own protocol (yjs 13, y-protocols 1). */

/** Where the document of an entry is written together; a socket, for whoever reads the entry. */
export const coeditingPath = (entryId: number): string => `/api/entries/${entryId}/coediting`;
/** The one document that a socket is about. */
export const documentName = (entryId: number): string => `entry:${entryId}`;
/** The part of the shared document that holds the body. */
export const BODY = 'body';
/** The part that holds its title, letter by letter; nothing there: as the entry is called. */
export const TITLE = 'title';
/** Where documents of before had the whole title under one word; read, no longer written. */
export const ABOUT = 'about';

export const coeditingLimits = {
  /** Bytes of one message; larger ones close the socket. */
  message: 2_000_000,
  /** Messages a second in the long run, and at once. */
  messagesPerSecond: 100,
  burst: 400,
  /** Open documents of one person, over all tabs. */
  socketsPerPerson: 20,
  /** Open documents of one node. */
  documents: 2_000,
  /** Bytes of what one person's cursor says of itself. */
  awareness: 2_000,
  /** UTF-16 units of the title while it is written: more than it may have, since two may reach its end together. */
  title: 400,
} as const;

/** Why the server closed a socket; the browser has words for each. */
export const closeCodes = {
  /** The node stops, or another one has the document now: come back. */
  again: 1012,
  tooLarge: 1009,
  /** What was sent can't be part of a document; it was not kept. */
  refused: 4400,
  signedOut: 4401,
  /** The right to read or to write has changed: ask again. */
  rightsChanged: 4403,
  /** It is not there any more, or not for this person. */
  gone: 4404,
  tooMany: 4429,
} as const;

/**
 * What the browser asks after it has sent changes: "is all that I sent before this kept?".
 * `mark` counts up; the answer names the last one that is.
 */
export interface MarkMessage {
  mark: number;
}
/**
 * `saved`: everything sent before that mark is in the database, as of then. `written`: the entry's own version since then;
 * `held`: what is written waits beside what readers see.
 */
export type CoeditingMessage =
  | { type: 'saved'; mark: number; at: string }
  | { type: 'written'; version: number; held: boolean; at: string };

/** Who somebody is to those who write with them; the server says it, whatever a browser claims. */
export interface Writer {
  id: number;
  name: string;
  color: string;
}
/** Colours of cursors: readable under white text on light and dark grounds (4.5:1). */
const colours = ['#8a5a00', '#0b6b57', '#7a3e9d', '#b3261e', '#1f5fa8', '#5b6b00', '#a03370', '#4f5d75'] as const;
export const writerColour = (personId: number): string => colours[personId % colours.length] as string;
