import { z } from 'zod';

/** What people publish. */
export const entryKinds = [
  'idea',
  'page',
  'topic',
  'question',
  'answer',
  'post',
  'watch_item',
  'case',
  'challenge',
  'event',
  'poll',
  'announcement',
] as const;
export const EntryKind = z.enum(entryKinds);
export type EntryKind = (typeof entryKinds)[number];
