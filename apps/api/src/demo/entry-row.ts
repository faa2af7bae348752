import type { RichDoc } from '@ruche/rich-text';

interface Told {
  kind: string;
  title: string;
  body: { doc: RichDoc; text: string };
  at: Date;
  /** Waits for its date, its author's alone. */
  publishAt?: Date | null;
}

/** A row of `entries` for what is written once and not counted yet; the caller adds whose it is and where. */
export const entryRow = ({ kind, title, body, at, publishAt = null }: Told) => ({
  kind,
  title,
  body: body.doc,
  text: body.text,
  state: publishAt ? 'scheduled' : 'published',
  audience: publishAt ? 'authors' : 'space',
  vote_count: 0,
  comment_count: 0,
  concern_count: 0,
  exposure_count: 0,
  support: 0,
  trend: -1e9,
  version: 1,
  created_at: at,
  updated_at: at,
  active_at: at,
  published_at: publishAt ? null : at,
  publish_at: publishAt,
});
