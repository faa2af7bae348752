import { Injectable } from '@nestjs/common';
import type { PageReaders, PageReadersInput } from '@ruche/contracts';
import type { z } from 'zod';
import { type Actor, visibleTo } from '../../core/access';
import { entryReadersChanged, type SpaceRefRow, spaceJson, urlOf } from '../../core/entries';
import { mentionablePersons, type PersonRefRow, personJson, presentRef } from '../../core/people';
import { spaceKnownTo } from '../../core/spaces';
import { Database, type Reader, row, rows, type Tx, within } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { setNamed } from './named';
import { findPage, type WikiPageFull } from './page.query';
import { PageTree } from './page-tree';
import { canRestrict } from './pages.policy';

type Named = z.output<typeof PageReadersInput>;

/** Who reads a page, where these are fewer than its space; what stands below it has the same readers unless it names its own. */
@Injectable()
export class PageReadersService {
  constructor(
    private readonly db: Database,
    private readonly tree: PageTree,
    private readonly events: Events,
  ) {}

  /** @throws NotFound */
  async read(actor: Actor, id: number): Promise<PageReaders> {
    return this.show(this.db, actor, await findPage(this.db, actor, id));
  }

  /** @throws NotFound, Forbidden, Invalid for people who do not read the space and for spaces that one enters unasked */
  restrict(actor: Actor, id: number, named: Named): Promise<PageReaders> {
    return this.change(actor, id, async (tx, page) => {
      await this.ensureKnown(tx, actor, page.space.id, named);
      await rows(
        tx,
        `INSERT INTO named_readers (entry_id, person_id, group_id)
         SELECT $1::bigint, unnest($2::bigint[]), NULL::bigint UNION ALL SELECT $1::bigint, NULL::bigint, unnest($3::bigint[])`,
        [id, [...new Set(named.personIds)], [...new Set(named.groupIds)]],
      );
      await setNamed(tx, id, id);
    });
  }

  /** Its readers are those of the page above, or of the space. @throws NotFound, Forbidden */
  open(actor: Actor, id: number): Promise<PageReaders> {
    return this.change(actor, id, async (tx) => {
      const above = await row<{ named_by_id: number | null }>(
        tx,
        'SELECT above.named_by_id FROM wiki_pages w JOIN entries above ON above.id = w.parent_id WHERE w.entry_id = $1',
        [id],
      );
      await setNamed(tx, id, above?.named_by_id ?? null);
    });
  }

  private change(actor: Actor, id: number, work: (tx: Tx, page: WikiPageFull) => Promise<void>): Promise<PageReaders> {
    return this.db.transaction(async (tx) => {
      await this.tree.hold(tx, { alone: true });
      await row(tx, 'SELECT id FROM entries WHERE id = $1 FOR NO KEY UPDATE', [id]);
      const page = await findPage(within(tx), actor, id);
      ensure(canRestrict(actor, page));
      await rows(tx, 'DELETE FROM named_readers WHERE entry_id = $1', [id]);
      await work(tx, page);
      await this.events.record(tx, entryReadersChanged({ actorId: actor.id, entryId: id, spaceId: page.space.id }));
      return this.show(within(tx), actor, await findPage(within(tx), actor, id));
    });
  }

  private async ensureKnown(tx: Tx, actor: Actor, spaceId: number, { personIds, groupIds }: Named): Promise<void> {
    if (personIds.length + groupIds.length === 0) throw Problems.invalid('personIds', 'required');
    const people = await mentionablePersons(within(tx), actor, { spaceId }, { ids: personIds });
    if (people.length < new Set(personIds).size) throw Problems.invalid('personIds', 'not_a_reader');
    const params = new Params();
    const groups = await rows<{ id: number; open: boolean }>(
      tx,
      `SELECT s.id, s.visibility = 'open' AS open FROM spaces s WHERE s.id = ANY(${params.add(groupIds)}::bigint[]) AND ${spaceKnownTo(actor, params)}`,
      params.values,
    );
    if (groups.length < new Set(groupIds).size) throw Problems.invalid('groupIds', 'unknown');
    if (groups.some((g) => g.open)) throw Problems.invalid('groupIds', 'open_group');
  }

  private async show(reader: Reader, actor: Actor, page: WikiPageFull): Promise<PageReaders> {
    if (page.namedById === null) return { restricted: false, from: null, people: [], groups: [] };
    const params = new Params();
    const by = params.add(page.namedById);
    const [found] = await reader.rows<{ title: string | null; people: PersonRefRow[] | null; groups: SpaceRefRow[] | null }>(
      `SELECT (SELECT e.title FROM entries e WHERE e.id = ${by} AND ${visibleTo(actor, params)}) AS title,
              (SELECT json_agg(${personJson('p')} ORDER BY p.name, p.id) FROM named_readers n JOIN people p ON p.id = n.person_id WHERE n.entry_id = ${by}) AS people,
              (SELECT json_agg(${spaceJson('s')} ORDER BY s.name, s.id) FROM named_readers n JOIN spaces s ON s.id = n.group_id
                WHERE n.entry_id = ${by} AND ${spaceKnownTo(actor, params)}) AS groups`,
      params.values,
    );
    const from = { id: page.namedById, title: found?.title ?? '' };
    return {
      restricted: true,
      from: found?.title ? { ...from, url: urlOf({ kind: 'page', ...from }) } : null,
      people: (found?.people ?? []).map(presentRef),
      groups: found?.groups ?? [],
    };
  }
}
