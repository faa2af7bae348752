import type { Post, PostPatch } from '@ruche/contracts';
import type { Theirs } from '../../shared/composer/entry-conflict';
import { type EntryForm, entryFormOf, entryPatchOf, entryWordsOf, tidyTitle } from '../../shared/composer/entry-form';

/** A post as it is being written. */
export interface PostForm {
  entry: EntryForm;
  coverFileId: number | null;
}

export const postFormOf = (post: Post): PostForm => ({ entry: entryFormOf(post), coverFileId: post.coverFileId });

/** What was saved elsewhere, for the composer to choose from. */
export function theirsOf(post: Post, before: EntryForm, onSettled: (next: EntryForm, theirs: PostForm) => void): Theirs {
  const form = postFormOf(post);
  return { form: form.entry, before, at: post.updatedAt, onSettled: (next) => onSettled(next, form) };
}

/** Only what differs from `before`. */
export const postPatchOf = (form: PostForm, before: PostForm): PostPatch => ({
  ...entryPatchOf(form.entry, before.entry),
  ...(form.coverFileId === before.coverFileId ? {} : { coverFileId: form.coverFileId }),
  ...(form.entry.spaceId === before.entry.spaceId || form.entry.spaceId === null ? {} : { spaceId: form.entry.spaceId }),
});

export const samePost = (one: PostForm, other: PostForm): boolean => Object.keys(postPatchOf(one, other)).length === 0;

/** The whole of it, for the first time. */
export const postInputOf = ({ entry, coverFileId }: PostForm) => ({
  ...entryWordsOf(entry),
  ...(entry.spaceId === null ? {} : { spaceId: entry.spaceId }),
  coverFileId,
});

/** A draft begins with a title of three characters. */
export const canBegin = ({ entry }: PostForm): boolean => [...tidyTitle(entry.title)].length >= 3;
