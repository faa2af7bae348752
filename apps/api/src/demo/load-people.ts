import { insertAll } from '../platform/database/bulk';
import { rows, type Tx } from '../platform/database/database';
import type { DemoCompany, DemoPerson, PersonKey, SpaceKey, ThemeKey } from './content/types';
import { Ids } from './ids';
import type { Pictures } from './pictures';

export interface Places {
  people: Ids<PersonKey>;
  spaces: Ids<SpaceKey>;
  themes: Ids<ThemeKey>;
}

/** People, the spaces they are in, and the themes. */
export async function loadPlaces(tx: Tx, demo: DemoCompany, passwordHash: string, pictures: Pictures): Promise<Places> {
  const people = await loadPeople(tx, demo.people, passwordHash);
  await loadPortraits(tx, demo.people, people, pictures);
  const spaces = await loadSpaces(tx, demo, people);
  return { people, spaces, themes: await loadThemes(tx, demo) };
}

async function loadPeople(tx: Tx, list: DemoPerson[], passwordHash: string): Promise<Ids<PersonKey>> {
  const ids = await insertAll(
    tx,
    'people',
    list.map((p) => ({
      handle: p.handle,
      email: p.email,
      name: p.name,
      title: p.title,
      department: p.department,
      site: p.site,
      bio: p.bio,
      role: p.role,
      locale: p.locale,
      time_zone: p.timeZone,
      active: p.status === 'active',
      demo: true,
      password_hash: passwordHash,
      credentials_valid_after: p.joinedAt,
      version: 1,
      created_at: p.joinedAt,
    })),
    'id',
  );
  return new Ids(
    list.map((p) => p.key),
    ids,
  );
}

async function loadPortraits(tx: Tx, list: DemoPerson[], people: Ids<PersonKey>, pictures: Pictures): Promise<void> {
  for (const { key, picture } of list) {
    if (!picture) continue;
    const fileId = await pictures.store(tx, people.get(key), picture, `${key}.png`);
    await rows(tx, 'UPDATE people SET avatar_file_id = $2 WHERE id = $1', [people.get(key), fileId]);
  }
}

async function loadSpaces(tx: Tx, demo: DemoCompany, people: Ids<PersonKey>): Promise<Ids<SpaceKey>> {
  const own = demo.spaces.filter((s) => !s.builtIn);
  const company = demo.spaces.find((s) => s.builtIn);
  const [companyRow] = await rows<{ id: number }>(tx, `UPDATE spaces SET name = $1, purpose = $2, demo = true WHERE company RETURNING id`, [
    demo.name,
    company?.purpose ?? '',
  ]);
  const ids = await insertAll(
    tx,
    'spaces',
    own.map((s) => ({
      slug: s.slug,
      name: s.name,
      purpose: s.purpose,
      charter: s.charter ?? '',
      charter_version: s.charter ? 1 : 0,
      type: s.type ?? 'team',
      visibility: s.visibility,
      colour: s.colour,
      company: false,
      demo: true,
      member_count: 0,
      created_at: s.createdAt,
    })),
    'id',
  );
  const spaces = new Ids(
    own.map((s) => s.key),
    ids,
  );
  if (company && companyRow) spaces.set(company.key, companyRow.id);
  const members = demo.spaces.flatMap((s) =>
    s.members.map((m) => ({ space_id: spaces.get(s.key), person_id: people.get(m.person), role: m.role, created_at: m.joinedAt })),
  );
  await insertAll(tx, 'memberships', members);
  await rows(
    tx,
    `INSERT INTO space_watches (space_id, person_id, level) SELECT space_id, person_id, 'watching' FROM memberships WHERE role IN ('owner', 'facilitator')`,
  );
  await rows(tx, 'UPDATE spaces s SET member_count = (SELECT count(*) FROM memberships m WHERE m.space_id = s.id)');
  return spaces;
}

/** Parents stand before their children in the list. */
async function loadThemes(tx: Tx, demo: DemoCompany): Promise<Ids<ThemeKey>> {
  const themes = new Ids<ThemeKey>();
  const depths = new Map<ThemeKey, number>();
  for (const theme of demo.themes) {
    const depth = theme.parent ? (depths.get(theme.parent) ?? 0) + 1 : 1;
    depths.set(theme.key, depth);
    const [id] = await insertAll(
      tx,
      'themes',
      [
        {
          parent_id: theme.parent ? themes.get(theme.parent) : null,
          depth,
          label_fr: theme.labels.fr,
          label_en: theme.labels.en,
          synonyms: theme.synonyms,
          demo: true,
        },
      ],
      'id',
    );
    themes.set(theme.key, id as number);
  }
  return themes;
}
