import { insertAll } from '../platform/database/bulk';
import type { Tx } from '../platform/database/database';
import type { DemoCompany } from './content/types';
import { entryRow } from './entry-row';
import { Texts } from './load-ideas';
import type { Places } from './load-people';

/** The company's announcements, and who has confirmed those that ask for it. */
export async function loadNews(tx: Tx, demo: DemoCompany, places: Places): Promise<void> {
  const texts = new Texts(demo.people, places);
  const { people, spaces } = places;
  const company = spaces.get('company');
  const ids = await insertAll(
    tx,
    'entries',
    demo.announcements.map((a) => ({
      ...entryRow({ kind: 'announcement', at: a.at, title: a.title, body: texts.of(a.body) }),
      space_id: company,
      author_id: people.get(a.author),
    })),
    'id',
  );
  const rows = demo.announcements.map((a, i) => ({ a, id: ids[i] }));
  await insertAll(
    tx,
    'announcements',
    rows.map(({ a, id }) => ({
      entry_id: id,
      must_read: a.mustRead,
      question: a.check?.question ?? '',
      options: a.check?.options ?? [],
      right_option: a.check?.right ?? null,
    })),
  );
  await insertAll(
    tx,
    'acknowledgements',
    rows.flatMap(({ a, id }) =>
      a.confirmedBy.map((key) => ({
        entry_id: id,
        person_id: people.get(key),
        acknowledged_at: a.at,
        answered_option: a.check ? (a.check.mistaken[key] ?? a.check.right) : null,
      })),
    ),
  );
}
