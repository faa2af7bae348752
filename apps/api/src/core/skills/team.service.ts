import { Injectable } from '@nestjs/common';
import type { Label, SkillLevel, Team, TeamWantsInput } from '@ruche/contracts';
import { Database, type Reader, rows, within } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';
import { fieldColumns, readsField } from '../people';

const SHOWN = 100;
interface TeamRow {
  skill: { id: number; label: Label };
  level: SkillLevel | null;
  people: number | null;
  have: number;
}

/** What a team knows and lacks, for whoever manages it and nobody else. It is counted, never ranked. */
@Injectable()
export class TeamService {
  constructor(private readonly db: Database) {}

  /** @throws NotFound for whoever manages nobody */
  get(actor: Actor): Promise<Team> {
    return teamOf(this.db, actor);
  }

  /** Wants these and nothing else. @throws NotFound; 400 for a skill that nobody shows or one that is named twice */
  want(actor: Actor, { skills }: TeamWantsInput): Promise<Team> {
    const ids = skills.map(({ skillId }) => skillId);
    if (new Set(ids).size < ids.length) throw Problems.invalid('skills', 'named_twice');
    return this.db.transaction(async (tx) => {
      await rows(tx, 'SELECT 1 FROM people WHERE id = $1 FOR NO KEY UPDATE', [actor.id]);
      await membersOf(within(tx), actor);
      const known = await rows(
        tx,
        `SELECT 1 FROM skills s WHERE s.id = ANY($2::bigint[]) AND (EXISTS (SELECT 1 FROM directory_counts c WHERE c.facet = 'skill' AND c.value = s.id::text AND c.people > 0)
           OR EXISTS (SELECT 1 FROM team_wants w WHERE w.manager_id = $1 AND w.skill_id = s.id))`,
        [actor.id, ids],
      );
      if (known.length < ids.length) throw Problems.invalid('skills', 'unknown_skill');
      await rows(tx, 'DELETE FROM team_wants WHERE manager_id = $1', [actor.id]);
      await rows(
        tx,
        'INSERT INTO team_wants (manager_id, skill_id, level, people) SELECT $1::bigint, * FROM unnest($2::bigint[], $3::int[], $4::int[])',
        [actor.id, ids, skills.map(({ level }) => level), skills.map(({ people }) => people)],
      );
      return teamOf(within(tx), actor);
    });
  }
}

/** Those who say that the actor is their manager, and let the actor know. @throws NotFound when there is nobody */
async function membersOf(reader: Reader, actor: Actor) {
  const params = new Params();
  const found = await reader.rows<Parameters<typeof readsField>[1]>(
    `SELECT p.id, ${fieldColumns(actor, params)} FROM people p WHERE p.manager_id = ${params.add(actor.id)} AND p.active`,
    params.values,
  );
  const members = found.filter((person) => readsField(actor, person, 'manager'));
  if (members.length === 0) throw Problems.notFound();
  return members;
}

async function teamOf(reader: Reader, actor: Actor): Promise<Team> {
  const members = await membersOf(reader, actor);
  const telling = members.filter((person) => readsField(actor, person, 'skills'));
  const found = await reader.rows<TeamRow>(
    `WITH held AS (
       SELECT h.skill_id, coalesce(h.proved, h.declared) AS level FROM person_skills h WHERE h.person_id = ANY($2::bigint[]) AND coalesce(h.proved, h.declared) IS NOT NULL),
     wanted AS (SELECT skill_id, level, people FROM team_wants WHERE manager_id = $1)
     SELECT json_build_object('id', s.id, 'label', json_build_object('fr', s.label_fr, 'en', s.label_en)) AS skill, w.level, w.people,
            (SELECT count(*)::int FROM held h WHERE h.skill_id = s.id AND h.level >= coalesce(w.level, 1)) AS have
       FROM (SELECT skill_id FROM held UNION SELECT skill_id FROM wanted) k JOIN skills s ON s.id = k.skill_id LEFT JOIN wanted w ON w.skill_id = s.id
      ORDER BY w.level IS NULL, s.id`,
    [actor.id, telling.map(({ id }) => id)],
  );
  const skills = found.map(({ skill, level, people, have }) => ({
    skill,
    wanted: level && people ? { level, people } : null,
    have,
    missing: Math.max(0, (people ?? 0) - have),
  }));
  skills.sort((a, b) => Number(!a.wanted) - Number(!b.wanted) || b.missing - a.missing || b.have - a.have);
  return { people: members.length, silent: members.length - telling.length, skills: skills.slice(0, SHOWN) };
}
