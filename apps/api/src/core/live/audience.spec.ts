import { describe, expect, it } from '@jest/globals';
import { Params } from '../../platform/database/params';
import { useApi } from '../../testing/api';
import { aPerson, aSpace } from '../../testing/factories';
import { ACTOR_COLUMNS, type ActorRow, asActor, visibleTo } from '../access';
import { audiencesOf, readsAudience, rightsOf } from './audience';

const api = useApi();

describe('readsAudience', () => {
  it('says of every person and entry what visibleTo says', async () => {
    const owner = await aPerson(api);
    const spaces = [
      await aSpace(api, { owner }),
      await aSpace(api, { visibility: 'listed', owner }),
      await aSpace(api, { visibility: 'hidden', owner }),
    ];
    const author = await aPerson(api, { in: spaces });
    const coAuthor = await aPerson(api, { in: spaces[2] });
    const group = await aSpace(api, { visibility: 'hidden' });
    const named = await aPerson(api, { in: spaces });
    const groupMember = await aPerson(api, { in: [...spaces, group] });
    const people = [
      named,
      groupMember,
      owner,
      author,
      coAuthor,
      await aPerson(api),
      await aPerson(api, { role: 'guest', in: spaces[1] }),
      await aPerson(api, { role: 'facilitator' }),
      await aPerson(api, { role: 'admin' }),
    ];
    await api.db.rows(
      `WITH made AS (INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience, deleted_at)
         SELECT 'idea', s, $2, 'Une idée', '{"type":"doc"}', '', 'open', a, CASE WHEN d THEN now() END
           FROM unnest($1::bigint[]) s, unnest(ARRAY['space', 'named', 'facilitators', 'authors']) a, unnest(ARRAY[true, false]) d RETURNING id)
       INSERT INTO contributions (entry_id, person_id, role) SELECT id, $3, 'co_author' FROM made WHERE id % 2 = 0`,
      [spaces.map((s) => s.id), author.id, coAuthor.id],
    );
    await api.db.rows(
      `WITH own AS (UPDATE entries SET named_by_id = id WHERE audience = 'named' RETURNING id)
       INSERT INTO named_readers (entry_id, person_id, group_id) SELECT id, CASE WHEN id % 2 = 0 THEN $1::bigint END, CASE WHEN id % 2 = 1 THEN $2::bigint END FROM own`,
      [named.id, group.id],
    );
    const entries = await api.db.rows<{ id: number }>('SELECT id FROM entries WHERE space_id = ANY($1::bigint[]) ORDER BY id', [
      spaces.map((s) => s.id),
    ]);
    const audiences = await audiencesOf(
      api.db,
      entries.map((e) => e.id),
    );
    expect(audiences.size).toBe(24);
    for (const { id } of people) {
      const [row] = await api.db.rows<ActorRow>(`SELECT ${ACTOR_COLUMNS} FROM people p WHERE p.id = $1`, [id]);
      const actor = asActor(row as ActorRow);
      const params = new Params();
      const visible = await api.db.rows<{ id: number }>(
        `SELECT e.id FROM entries e WHERE e.id = ANY(${params.add([...audiences.keys()])}::bigint[]) AND ${visibleTo(actor, params)} ORDER BY id`,
        params.values,
      );
      const mine = [...audiences.values()].filter((e) => readsAudience(rightsOf(actor), e)).map((e) => e.id);
      expect(mine.sort((a, b) => a - b)).toEqual(visible.map((e) => e.id));
    }
  });
});
