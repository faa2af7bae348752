import { Injectable } from '@nestjs/common';
import type { Page, Post, PostFilter, PostInput, PostPatch, PostSummary } from '@ruche/contracts';
import type { z } from 'zod';
import type { Actor } from '../../core/access';
import {
  canEditEntry,
  canPublish,
  canRemoveEntry,
  canRestoreEntry,
  canTakePart,
  canUnpublish,
  EntryWriting,
  Publishing,
} from '../../core/entries';
import { loadSpace } from '../../core/spaces';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { findPost, type PostRow, presentPost } from './post.query';
import { writeFacts } from './post-facts';
import { canPick } from './posts.policy';
import { findPosts, presentPostRow } from './posts.queries';

/** Blog posts: written as drafts, published now or at a date, taken back, picked by the editors. */
@Injectable()
export class PostsService {
  constructor(
    private readonly db: Database,
    private readonly writing: EntryWriting,
    private readonly publishing: Publishing,
    private readonly cursors: Cursors,
  ) {}

  async list(actor: Actor, { limit, cursor, ...filter }: PostFilter): Promise<Page<PostSummary>> {
    const scope = scopeOf('posts', filter, actor.id);
    const rows = await findPosts(this.db, actor, filter, limit, this.cursors.read<[string, number]>(scope, cursor));
    return this.cursors.page(
      scope,
      rows,
      limit,
      (r) => [r.sort_key, r.id],
      (r) => presentPostRow(actor, r),
    );
  }

  async get(actor: Actor, id: number): Promise<Post> {
    return presentPost(actor, await findPost(this.db, actor, id));
  }

  /** Begins a draft, the author's alone; with a date it waits for it. @throws NotFound, Forbidden, Invalid */
  create(actor: Actor, { publishAt, coverFileId, ...input }: z.output<typeof PostInput>): Promise<Post> {
    return this.writing.create(actor, { ...input, kind: 'post', state: 'draft', audience: 'authors' }, async (tx, { id }) => {
      await row(tx, 'INSERT INTO posts (entry_id) VALUES ($1) RETURNING entry_id', [id]);
      await writeFacts(tx, actor, id, { coverFileId });
      if (publishAt !== undefined) await this.open(tx, actor, await findPost(within(tx), actor, id), publishAt);
      return this.show(tx, actor, id);
    });
  }

  /**
   * Saves what was written.
   * @param version that it was written on; left out, it is not asked
   * @throws NotFound, Forbidden, Invalid, Conflict `only_drafts_move`, PreconditionFailed with the present version
   */
  update(
    actor: Actor,
    id: number,
    version: number | undefined,
    { coverFileId, spaceId, ...words }: z.output<typeof PostPatch>,
  ): Promise<Post> {
    return this.change(actor, id, async (tx, post) => {
      ensure(canEditEntry(actor, post));
      if (version !== undefined && version !== post.version) throw Problems.preconditionFailed({ version: post.version });
      const space = await this.moveDraft(tx, actor, post, spaceId);
      await this.writing.edit(tx, actor, { ...post, space }, words);
      await writeFacts(tx, actor, id, { coverFileId });
    });
  }

  /** @throws NotFound, Forbidden, Invalid for a date that will not do, Conflict `empty_body` */
  publish(actor: Actor, id: number, at?: string): Promise<Post> {
    return this.change(actor, id, async (tx, post) => {
      if (post.audience === 'authors') ensure(canPublish(actor, post));
      else ensure(canEditEntry(actor, post));
      await this.open(tx, actor, post, at);
    });
  }

  /** @throws NotFound, Forbidden */
  unpublish(actor: Actor, id: number): Promise<Post> {
    return this.change(actor, id, async (tx, post) => {
      ensure(canEditEntry(actor, post));
      if (canUnpublish(actor, post) === true) await this.publishing.takeBack(tx, actor, post);
    });
  }

  /** @throws NotFound, Forbidden */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const post = await this.lock(tx, actor, id);
      ensure(canRemoveEntry(actor, post));
      await this.writing.trash(tx, actor, post);
    });
  }

  /** @throws NotFound, Forbidden */
  restore(actor: Actor, id: number): Promise<Post> {
    return this.change(actor, id, async (tx, post) => {
      ensure(canRestoreEntry(actor, post));
      await this.writing.restore(tx, actor, post);
    });
  }

  /** Again changes nothing. @throws NotFound, Forbidden */
  pick(actor: Actor, id: number, on: boolean): Promise<Post> {
    return this.change(actor, id, async (tx, post) => {
      ensure(canPick(actor, post));
      await row(
        tx,
        `UPDATE posts SET picked_at = CASE WHEN $2 THEN coalesce(picked_at, now()) END, picked_by_id = CASE WHEN $2 THEN coalesce(picked_by_id, $3::bigint) END
          WHERE entry_id = $1 RETURNING entry_id`,
        [id, on, actor.id],
      );
    });
  }

  private async open(tx: Tx, actor: Actor, post: PostRow, at?: string): Promise<void> {
    if (post.text.trim() === '' && post.picture_file_id === null) throw Problems.conflict('empty_body');
    await this.publishing.publish(tx, actor, post, at);
  }

  /** Holds the post, changes it, and shows it as it is then. */
  private change(actor: Actor, id: number, work: (tx: Tx, post: PostRow) => Promise<void>): Promise<Post> {
    return this.db.transaction(async (tx) => {
      await work(tx, await this.lock(tx, actor, id));
      return this.show(tx, actor, id);
    });
  }

  private async lock(tx: Tx, actor: Actor, id: number): Promise<PostRow> {
    await row(tx, `SELECT id FROM entries WHERE id = $1 AND kind = 'post' FOR NO KEY UPDATE`, [id]);
    return findPost(within(tx), actor, id);
  }

  private async show(tx: Tx, actor: Actor, id: number): Promise<Post> {
    return presentPost(actor, await findPost(within(tx), actor, id));
  }

  private async moveDraft(tx: Tx, actor: Actor, post: PostRow, spaceId: number | undefined): Promise<PostRow['space']> {
    if (spaceId === undefined || spaceId === post.space.id) return post.space;
    const space = await loadSpace(within(tx), actor, spaceId);
    if (post.audience !== 'authors' || post.published_at) throw Problems.conflict('only_drafts_move');
    ensure(canTakePart(actor, { space }));
    await row(tx, 'UPDATE entries SET space_id = $2 WHERE id = $1 RETURNING id', [post.id, space.id]);
    return space;
  }
}
