import type { QuickLinkAudience } from '@ruche/contracts';
import { rows, type Tx } from '../platform/database/database';
import type { PersonKey, SpaceKey } from './content/keys';
import type { Places } from './load-people';

interface Link {
  label: string;
  url: string;
  icon: string;
  audience: QuickLinkAudience;
}
const everyone = { kind: 'everyone' } as const;
/** What the house puts on people's home. Addresses outside lead to the domain that is kept for examples. */
const links: Link[] = [
  { label: 'Congés et absences', url: 'https://example.com/conges', icon: 'calendar', audience: everyone },
  { label: 'Aide informatique', url: 'https://example.com/aide', icon: 'phone', audience: everyone },
  { label: 'Proposer une idée', url: '/ideas/new', icon: 'bulb', audience: everyone },
  { label: 'Charte et logos', url: 'https://example.com/charte', icon: 'image', audience: { kind: 'department', value: 'Marketing' } },
  {
    label: 'Manchester office guide',
    url: 'https://example.com/manchester',
    icon: 'place',
    audience: { kind: 'site', value: 'Manchester' },
  },
];
/** What some people keep close at hand. */
const starred: { who: PersonKey; ideas: string[]; spaces: SpaceKey[]; people: PersonKey[] }[] = [
  { who: 'nora', ideas: ['liste-partagee'], spaces: ['rentree'], people: ['camille'] },
  { who: 'jules', ideas: ['tutoriels-reparation'], spaces: ['reparer'], people: [] },
];
/** They come back after some days: their home says what moved meanwhile. */
const DAYS_AWAY = 3;

/** Links on people's home, favourites, and when some of them were there last. */
export async function loadCloseAtHand(tx: Tx, { people, spaces }: Places, ideas: Map<string, number>): Promise<void> {
  for (const [place, { label, url, icon, audience }] of links.entries())
    await rows(
      tx,
      'INSERT INTO quick_links (label, url, icon, audience, audience_value, position, demo) VALUES ($1, $2, $3, $4, $5, $6, true)',
      [label, url, icon, audience.kind, audience.kind === 'everyone' ? '' : audience.value, place + 1],
    );
  for (const { who, ...things } of starred) {
    const ids = [
      things.ideas.map((key) => ideas.get(key)),
      things.spaces.map((key) => spaces.get(key)),
      things.people.map((key) => people.get(key)),
    ];
    await rows(
      tx,
      `INSERT INTO favourites (person_id, entry_id, space_id, starred_person_id, position)
       SELECT $1, entry, space, person, row_number() OVER () FROM (
         SELECT id AS entry, NULL::bigint AS space, NULL::bigint AS person FROM unnest($2::bigint[]) AS id
         UNION ALL SELECT NULL, id, NULL FROM unnest($3::bigint[]) AS id
         UNION ALL SELECT NULL, NULL, id FROM unnest($4::bigint[]) AS id) AS f`,
      [people.get(who), ...ids],
    );
  }
  await rows(
    tx,
    `INSERT INTO home_choices (person_id, visited_at) SELECT id, now() - make_interval(days => $2) FROM unnest($1::bigint[]) AS id`,
    [(['nora', 'jules', 'camille'] as const).map((key) => people.get(key)), DAYS_AWAY],
  );
}
