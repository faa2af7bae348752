import { createHash } from 'node:crypto';
import { Problems } from './problem';

const TAG = Symbol('etag');
const FOR = Symbol('viewer');

/** Sends `value` with a strong `ETag` made from its version. */
export const tagged = <T extends { version: number }>(value: T): T => {
  Object.defineProperty(value, TAG, { value: etagOf(value.version), enumerable: false });
  return value;
};

/** Sends `value` with an `ETag` made of what it says and whom it is said to; whoever has it already is answered 304. */
export const revalidated = <T extends object>(value: T, viewerId: number): T => {
  Object.defineProperty(value, FOR, { value: viewerId, enumerable: false });
  return value;
};

/** Of a reply that may be kept and asked about: its tag, made of the reply as it is written. */
export function contentTagOf(value: unknown, written: string): string | undefined {
  const viewerId = value && typeof value === 'object' ? (value as { [FOR]?: number })[FOR] : undefined;
  if (viewerId === undefined) return undefined;
  return `"${createHash('sha256').update(`${viewerId} `).update(written).digest('base64url').slice(0, 27)}"`;
}

/** Whether an `If-None-Match` header names this tag. */
export const names = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) ?? false;

const unchanged = new WeakSet<object>();
/** Who asked has this reply already: it leaves as a 304 without a body. */
export const leaveOut = (reply: object): void => void unchanged.add(reply);
export const isLeftOut = (reply: object): boolean => unchanged.has(reply);

export const tagOf = (value: unknown): string | undefined =>
  value && typeof value === 'object' ? (value as { [TAG]?: string })[TAG] : undefined;

export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version that an `If-Match` header names.
 * @throws 428 without the header, 412 when it is not one of ours.
 */
export function versionOf(header: string | undefined): number {
  if (!header) throw Problems.preconditionRequired();
  const match = /^"(\d{1,15})"$/.exec(header.trim());
  if (!match) throw Problems.preconditionFailed();
  return Number(match[1]);
}

/**
 * The same where the header is honoured and not required.
 * @returns undefined without it
 * @throws 412 when it is not one of ours
 */
export const versionIfSent = (header: string | undefined): number | undefined => (header ? versionOf(header) : undefined);
