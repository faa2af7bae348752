import { Problems } from './problem';

const TAG = Symbol('etag');
/** A reply with the version that its `ETag` names. */
export interface Tagged<T> {
  [TAG]: string;
  value: T;
}

/** Sends `value` with a strong `ETag` made from its version. */
export const tagged = <T extends { version: number }>(value: T): T => {
  Object.defineProperty(value, TAG, { value: etagOf(value.version), enumerable: false });
  return value;
};

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
