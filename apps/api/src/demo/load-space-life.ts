import { row, rows, type Tx } from '../platform/database/database';
import type { PersonKey, SpaceKey } from './content/keys';
import type { Places } from './load-people';

/** What stands on top of which space, and for how many days from now. */
const pins: { space: SpaceKey; idea: string; by: PersonKey; days: number | null }[] = [
  { space: 'rentree', idea: 'kit-premier-appartement', by: 'mathieu', days: 21 },
  { space: 'rentree', idea: 'liste-partagee', by: 'mathieu', days: null },
  { space: 'reparer', idea: 'tutoriels-reparation', by: 'camille', days: null },
];
/** What somebody asked the facilitators to look at, in their own words. */
const reported: { idea: string; by: PersonKey; reason: 'wrong' | 'confidential'; words: string; hours: number }[] = [
  {
    idea: 'page-par-ville',
    by: 'nora',
    reason: 'confidential',
    words: 'Les chiffres par ville n’ont pas encore été annoncés aux magasins.',
    hours: 26,
  },
  { idea: 'indice-avant-le-prix', by: 'jules', reason: 'wrong', words: 'L’indice cité n’est plus celui de la fiche officielle.', hours: 4 },
];

/** What goes on around the ideas: members have accepted the charters, some things stand on top, some are to be looked at. */
export async function loadSpaceLife(tx: Tx, { people, spaces }: Places, ideas: Map<string, number>): Promise<void> {
  const idea = (key: string): number => {
    const id = ideas.get(key);
    if (id === undefined) throw new Error(`the demo names the idea "${key}" and has none`);
    return id;
  };
  await rows(
    tx,
    `INSERT INTO charter_acceptances (space_id, person_id, version, accepted_at)
     SELECT s.id, m.person_id, s.charter_version, m.created_at FROM spaces s JOIN memberships m ON m.space_id = s.id WHERE s.charter <> ''`,
  );
  for (const { space, idea: key, by, days } of pins)
    await row(
      tx,
      `INSERT INTO space_pins (space_id, entry_id, pinned_by_id, expires_at) VALUES ($1, $2, $3, now() + make_interval(days => $4::int)) RETURNING space_id`,
      [spaces.get(space), idea(key), people.get(by), days],
    );
  for (const { idea: key, by, reason, words, hours } of reported)
    await row(
      tx,
      `WITH opened AS (INSERT INTO moderation_cases (entry_id, report_count, opened_at) VALUES ($1, 1, now() - make_interval(hours => $5::int)) RETURNING id, opened_at)
       INSERT INTO reports (case_id, reporter_id, reason, words, created_at) SELECT id, $2, $3, $4, opened_at FROM opened RETURNING case_id`,
      [idea(key), people.get(by), reason, words, hours],
    );
}
