import type { SpotlightState } from '@ruche/contracts';
import type { Api } from '../../testing/api';
import { anEntry, companySpace, type TestPerson } from '../../testing/factories';

/** A portrait of somebody for something that everybody reads; the one that stood before for this week is put aside. */
export async function aSpotlight(api: Api, person: TestPerson, state: SpotlightState): Promise<number> {
  const entry = await anEntry(api, { space: await companySpace(api), author: person });
  await api.db.rows(`UPDATE spotlights SET state = 'discarded' WHERE state IN ('draft', 'asked', 'accepted', 'published')`);
  const agreed = state === 'accepted' || state === 'published';
  const [made] = await api.db.rows<{ id: number }>(
    `INSERT INTO spotlights (week, state, person_id, entry_id, text_fr, text_en, grounds, consented_at, published_at)
     VALUES (date_trunc('week', now())::date, $1, $2, $3, 'Un regard sur une belle idée.', 'A look at a fine idea.',
             '{"points":10,"featured":0,"departmentFeatured":0,"debut":true}', CASE WHEN $4 THEN now() END, CASE WHEN $5 THEN now() END) RETURNING id`,
    [state, person.id, entry.id, agreed, state === 'published'],
  );
  return made?.id ?? 0;
}
