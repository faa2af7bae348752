import type { Api } from '../../testing/api';
import type { ActorName, World } from '../world';

/** What goes with the call beside the credential. */
export interface Sent {
  params?: Record<string, string | number>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}

export type Expected = Record<ActorName, number>;

export interface Row {
  expected: Expected;
  /** Made anew for each actor, so that one's success does not change another's answer. */
  send?: (api: Api, w: World, actor: ActorName) => Sent | Promise<Sent>;
}

/** A table of rows, each under its route. */
export type Rights = Record<string, Row>;

export const out = { anonymous: 401, inactive: 401 } as const;
/** The same for all who are signed in; a reading token may not write. */
export const signedIn = (status: number, write = true): Expected => ({
  ...out,
  guest: status,
  outsider: status,
  facilitator: status,
  admin: status,
  member: status,
  owner: status,
  author: status,
  readToken: write ? 403 : status,
});
export const reading = (status = 200) => signedIn(status, false);
export const everybody = (status: number): Expected => ({ ...signedIn(status, false), anonymous: status, inactive: status });
export const adminsOnly = (status: number, write = true): Expected => ({ ...signedIn(403, write), admin: status, readToken: 403 });
/** Everybody but guests, who see no recognition. */
export const staffOnly = (status: number, write = true): Expected => ({ ...signedIn(status, write), guest: 403 });
export const staffReading = (): Expected => ({ ...reading(), guest: 403 });
export const facilitatorsOnly = (status: number): Expected => ({ ...signedIn(403), facilitator: status, admin: status });
/** Inside the hidden space: it does not exist for anybody else, global roles included. */
export const inside = (member: number, owner = member, author = member, write = true): Expected => ({
  ...out,
  guest: 404,
  outsider: 404,
  facilitator: 404,
  admin: 404,
  member,
  owner,
  author,
  readToken: write ? 403 : author,
});
export const insideReading = (status = 200) => inside(status, status, status, false);
