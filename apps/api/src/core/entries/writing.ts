import { Injectable } from '@nestjs/common';
import type { EntryKind, RichTextInput } from '@ruche/contracts';
import type { RichDoc } from '@ruche/rich-text';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { RateLimits } from '../../platform/http/rate-limits';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { attach } from '../files';
import { loadSpaceToWriteIn, type SpaceRecord } from '../spaces';
import { setThemes } from '../themes';
import { type Body, personsIn, readBody, writtenIn } from './body';
import { entryChanged, entryDeleted, entryPublished, entryRestored } from './entries.events';
import { canTakePart } from './entries.policy';
import type { Audience } from './entry.entity';
import type { EntryRecord } from './entry-record';
import { noteMentions } from './mentions';
import { movePassages } from './passages';
import { keepRevision } from './revisions';
import { membersCalled, membersToCall } from './space-mention';

/** What people write of an entry, whatever its kind; what is left out stays as it is. */
export interface Words {
  title?: string | undefined;
  body?: RichTextInput | undefined;
  themeIds?: number[] | undefined;
  fileIds?: number[] | undefined;
}
export interface NewEntry extends Words {
  kind: EntryKind;
  /** Left out: the company's. */
  spaceId?: number | undefined;
  title: string;
  state: string;
  audience: Audience;
  /** What it is part of. */
  parentId?: number | undefined;
  /** What it was made from, by which kind of link. */
  source?: { id: number; type: 'inspired_by' | 'derived_from' } | undefined;
}
export interface Written {
  id: number;
  space: SpaceRecord;
  body: Body;
}

const EMPTY = { doc: { type: 'doc', content: [{ type: 'paragraph' }] } };

/** The first image of an entry, attached or shown, as SQL. */
export const firstImage = (id: string): string =>
  `(SELECT f.id FROM attachments a JOIN files f ON f.id = a.file_id WHERE a.entry_id = ${id} AND f.display_key IS NOT NULL ORDER BY a.inline, a.id LIMIT 1)`;

/** Writing, publishing and putting away entries of any kind: features add what their kind has, in the same transaction. */
@Injectable()
export class EntryWriting {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Makes an entry of the actor's, who follows it and has all its credit; published at once when its audience is not its
   * authors alone. `then` adds what its kind has and answers.
   * @throws NotFound for a space that the actor does not know of, Forbidden, Conflict in an archived one, Invalid, TooMany
   */
  async create<T>(actor: Actor, input: NewEntry, then: (tx: Tx, written: Written) => Promise<T>): Promise<T> {
    await this.limits.consume('creation', `${input.kind}:${actor.id}`);
    return this.db.transaction(async (tx) => {
      const space = await loadSpaceToWriteIn(within(tx), actor, input.spaceId);
      ensure(canTakePart(actor, { space }));
      const body = await readBody(within(tx), actor, { spaceId: space.id }, input.body ?? EMPTY);
      const id = await this.insert(tx, actor, space.id, input, body);
      if (input.themeIds?.length) await setThemes(tx, id, input.themeIds);
      if (body.fileIds.length || body.linkedFileIds.length || input.fileIds?.length) await this.attach(tx, actor, id, body, input.fileIds);
      const answer = await then(tx, { id, space, body });
      if (input.audience !== 'authors') {
        const called = await membersCalled(within(tx), actor, space.id, body.doc);
        await this.announce(tx, actor.id, { id, kind: input.kind, spaceId: space.id }, [...body.personIds, ...called]);
      }
      return answer;
    });
  }

  /**
   * Saves new words of an entry that the caller holds and may edit; what it said is kept once others have read it.
   * @param history false when the caller keeps it
   * @param asTyped saved while it is being written: handles are not mentions yet, and nobody is called
   * @throws Invalid
   */
  async edit(tx: Tx, actor: Actor, entry: EntryRecord, words: Words, { history = true, asTyped = false } = {}): Promise<void> {
    const body = words.body && (await readBody(within(tx), actor, writtenIn(entry), words.body, { asTyped }));
    const published = entry.audience !== 'authors';
    if (body && !asTyped && entry.state === 'scheduled')
      await membersCalled(within(tx), actor, entry.space.id, body.doc, { entryId: entry.id });
    if (history && published && (body || words.title !== undefined)) await keepRevision(tx, actor, entry.id);
    if (body) await movePassages(tx, entry.id, body.doc);
    await row(
      tx,
      `UPDATE entries SET title = coalesce($2, title), body = coalesce($3, body), text = coalesce($4, text), version = version + 1, updated_at = now()
        WHERE id = $1 RETURNING id`,
      [entry.id, words.title ?? null, body?.doc ?? null, body?.text ?? null],
    );
    if (words.themeIds) await setThemes(tx, entry.id, words.themeIds);
    if (body || words.fileIds) await this.attach(tx, actor, entry.id, body, words.fileIds);
    if (!published) return;
    const mentionIds = body && isOpen(entry) ? await this.mention(tx, actor, entry, body, asTyped) : [];
    await this.events.record(tx, entryChanged({ ...where(actor, entry), mentionIds }));
  }

  /**
   * Opens a draft to the readers of its space; whoever it mentions is told. Again changes nothing.
   * @param actor nobody when a date did it
   * @returns false when it was no draft any more
   * @throws Conflict `confirm_needed`, Forbidden `facilitators_only` where its words call everybody in a large space
   */
  async publish(tx: Tx, actor: Actor | null, id: number, state = 'published'): Promise<boolean> {
    const opened = await row<{ kind: EntryKind; space_id: number; body: RichDoc }>(
      tx,
      `UPDATE entries SET state = $2, audience = 'space', published_at = coalesce(published_at, now()), publish_at = NULL, active_at = now(),
              version = version + 1
        WHERE id = $1 AND audience = 'authors' AND deleted_at IS NULL
        RETURNING kind, space_id, body`,
      [id, state],
    );
    if (!opened) return false;
    const { kind, space_id: spaceId, body } = opened;
    const called = actor
      ? await membersCalled(within(tx), actor, spaceId, body, { entryId: id })
      : await membersToCall(within(tx), null, spaceId, body, { entryId: id });
    await this.announce(tx, actor?.id ?? null, { id, kind, spaceId }, [...personsIn(body), ...called]);
    return true;
  }

  /** Puts an entry in the trash; the caller holds it and may. Nothing is published out of the trash. */
  async trash(tx: Tx, actor: Actor, entry: EntryRecord): Promise<void> {
    await row(
      tx,
      `UPDATE entries SET deleted_at = now(), publish_at = NULL, state = CASE WHEN publish_at IS NULL THEN state ELSE 'draft' END, version = version + 1
        WHERE id = $1 RETURNING id`,
      [entry.id],
    );
    await this.events.record(tx, entryDeleted(where(actor, entry)));
  }

  /** Takes it out of the trash. */
  async restore(tx: Tx, actor: Actor, entry: EntryRecord): Promise<void> {
    await row(tx, 'UPDATE entries SET deleted_at = NULL, version = version + 1 WHERE id = $1 RETURNING id', [entry.id]);
    await this.events.record(tx, entryRestored(where(actor, entry)));
  }

  /** The entry, its author's credit and follow, and where it comes from: one statement. */
  private async insert(tx: Tx, actor: Actor, spaceId: number, input: NewEntry, body: Body): Promise<number> {
    const created = await row<{ id: number }>(
      tx,
      `WITH entry AS (INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience, published_at, parent_id)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $8 <> 'authors' THEN now() END, $11::bigint) RETURNING id),
            credit AS (INSERT INTO contributions (entry_id, person_id, role, share) SELECT id, $3, 'author', 100 FROM entry),
            follow AS (INSERT INTO follows (entry_id, person_id) SELECT id, $3 FROM entry),
            source AS (INSERT INTO links (from_id, to_id, type, created_by_id) SELECT id, $9, $10, $3 FROM entry WHERE $9::bigint IS NOT NULL)
       SELECT id FROM entry`,
      [
        input.kind,
        spaceId,
        actor.id,
        input.title,
        body.doc,
        body.text,
        input.state,
        input.audience,
        input.source?.id ?? null,
        input.source?.type ?? null,
        input.parentId ?? null,
      ],
    );
    if (!created) throw new Error('no entry was made');
    return created.id;
  }

  /** Files, and the picture of the card: the first image, attached or shown. */
  private async attach(tx: Tx, actor: Actor, entryId: number, body: Body | undefined, fileIds: number[] | undefined): Promise<void> {
    await attach(tx, actor, { entryId }, { ...shownBy(body), fileIds });
    await row(tx, `UPDATE entries SET picture_file_id = ${firstImage('$1')} WHERE id = $1 RETURNING id`, [entryId]);
  }

  /** Whom new words mention for the first time, one by one or all of the space. */
  private async mention(tx: Tx, actor: Actor, entry: EntryRecord, { doc, personIds }: Body, asTyped: boolean): Promise<number[]> {
    const target = { entryId: entry.id };
    if (asTyped) return noteMentions(tx, target, personIds);
    return noteMentions(tx, target, [...personIds, ...(await membersCalled(within(tx), actor, entry.space.id, doc, target))]);
  }

  private async announce(
    tx: Tx,
    actorId: number | null,
    { id, kind, spaceId }: { id: number; kind: EntryKind; spaceId: number },
    personIds: number[],
  ): Promise<void> {
    const mentionIds = await noteMentions(tx, { entryId: id }, personIds);
    await this.events.record(tx, entryPublished({ actorId, entryId: id, spaceId, kind, mentionIds }));
  }
}

/** Its readers see it, all of the space or those who are named. */
export const isOpen = ({ audience }: Pick<EntryRecord, 'audience'>): boolean => audience === 'space' || audience === 'named';

/** What a text shows and leads to; nothing when there is no new text. */
const shownBy = (body: Body | undefined) =>
  body ? { inlineFileIds: body.fileIds, pictureIds: body.pictureIds, linkedFileIds: body.linkedFileIds } : {};

const where = (actor: Actor, entry: EntryRecord) => ({ actorId: actor.id, entryId: entry.id, spaceId: entry.space.id });
