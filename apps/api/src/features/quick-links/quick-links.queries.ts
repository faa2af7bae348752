import type { CompanyLink, LinkHealth, QuickLink, QuickLinkAudience } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';

export interface LinkRow {
  id: number;
  label: string;
  url: string;
  icon: string;
  own: boolean;
  hidden: boolean;
}
export interface CompanyRow {
  id: number;
  label: string;
  url: string;
  icon: string;
  audience: QuickLinkAudience['kind'];
  audience_value: string;
  health: LinkHealth;
  dead_since: Date | null;
  checked_at: Date | null;
}

/** Whom a link of the company is for, as SQL: the link is `q`, the person `me`. */
const FOR_ME = `(q.audience = 'everyone' OR (q.audience = 'department' AND fold(me.department) = fold(q.audience_value))
  OR (q.audience = 'site' AND fold(me.site) = fold(q.audience_value)) OR (q.audience = 'role' AND me.role = q.audience_value))`;

/** The company's links that are meant for this person, then their own: one statement. */
export const linksOf = (reader: Reader, personId: number, id: number | null = null): Promise<LinkRow[]> =>
  reader.rows<LinkRow>(
    `SELECT q.id, q.label, q.url, q.icon, q.person_id IS NOT NULL AS own, h.link_id IS NOT NULL AS hidden
       FROM quick_links q JOIN people me ON me.id = $1 LEFT JOIN hidden_quick_links h ON h.link_id = q.id AND h.person_id = $1
      WHERE (q.person_id = $1 OR (q.person_id IS NULL AND ${FOR_ME})) AND ($2::bigint IS NULL OR q.id = $2)
      ORDER BY own, q.position, q.id`,
    [personId, id],
  );

/** The company's links, for those who look after them. */
export const companyLinks = (reader: Reader, id: number | null = null): Promise<CompanyRow[]> =>
  reader.rows<CompanyRow>(
    `SELECT q.id, q.label, q.url, q.icon, q.audience, q.audience_value, q.health, q.dead_since, q.checked_at
       FROM quick_links q WHERE q.person_id IS NULL AND ($1::bigint IS NULL OR q.id = $1) ORDER BY q.position, q.id`,
    [id],
  );

export const presentLink = ({ id, label, url, icon, own, hidden }: LinkRow): QuickLink => ({ id, label, url, icon, own, hidden });

export const presentCompanyLink = (q: CompanyRow): CompanyLink => ({
  id: q.id,
  label: q.label,
  url: q.url,
  icon: q.icon,
  audience: (q.audience === 'everyone' ? { kind: q.audience } : { kind: q.audience, value: q.audience_value }) as QuickLinkAudience,
  health: q.health,
  deadSince: q.dead_since?.toISOString() ?? null,
  checkedAt: q.checked_at?.toISOString() ?? null,
});
