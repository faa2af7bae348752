import { Injectable } from '@nestjs/common';
import type { AdminSkill, InputOf, Page, Skill, skills } from '@ruche/contracts';
import { Database, row, rows, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';
import { Audit } from '../audit';
import { personChanged } from '../people';
import { mergeSkill } from './merging';
import { skillMerged } from './skills.events';
import { findSkill, findSkills, presentAdminSkill, skillsByName } from './skills.queries';
import { unmergeSkill } from './unmerging';

type Patch = InputOf<typeof skills.update>['body'];

/** What people know how to do, in the words of the company. */
@Injectable()
export class SkillsService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, q: string | undefined): Promise<{ items: Skill[] }> {
    return { items: await findSkills(this.db, actor, q) };
  }

  /** @throws 400 `bad_cursor` */
  async all(query: InputOf<typeof skills.all>['query']): Promise<Page<AdminSkill>> {
    const scope = scopeOf('admin.skills', query);
    const found = await skillsByName(this.db, query, this.cursors.read<[string]>(scope, query.cursor)?.[0]);
    return this.cursors.page(scope, found, query.limit, (s) => [s.name], presentAdminSkill);
  }

  /** Undone by `unmerge`. @throws NotFound, 400 `unknown_skill` or `same_skill` for what it goes into */
  merge(actor: Actor, id: number, intoId: number): Promise<Skill> {
    return this.db.transaction(async (tx) => {
      const { names, people } = await mergeSkill(tx, id, intoId, actor.id);
      for (const personId of people)
        await this.events.record(
          tx,
          personChanged({ actorId: actor.id, personId }),
          skillMerged({ actorId: actor.id, personId, skillId: intoId }),
        );
      await this.audit.record(tx, actor.id, 'skill.merged', `skill:${intoId}`, { from: id, names, people: people.length });
      return (await findSkill(within(tx), intoId)) as Skill;
    });
  }

  /** @param id of the skill that went @returns it @throws NotFound, Conflict `name_taken` */
  unmerge(actor: Actor, id: number): Promise<Skill> {
    return this.db.transaction(async (tx) => {
      const { intoId, people } = await unmergeSkill(tx, id);
      for (const personId of people)
        await this.events.record(
          tx,
          personChanged({ actorId: actor.id, personId }),
          skillMerged({ actorId: actor.id, personId, skillId: intoId }),
        );
      await this.audit.record(tx, actor.id, 'skill.unmerged', `skill:${id}`, { from: intoId, people: people.length });
      return (await findSkill(within(tx), id)) as Skill;
    });
  }

  /** Whoever has it is found by its new words. @throws NotFound, Conflict `name_taken`, 400 for an unknown theme */
  update(actor: Actor, id: number, patch: Patch): Promise<Skill> {
    return this.db.transaction(async (tx) => {
      const held = await row(tx, 'SELECT 1 FROM skills WHERE id = $1 FOR UPDATE', [id]);
      if (!held) throw Problems.notFound();
      if (patch.label) await ensureFree(tx, id, patch.label.fr);
      if (patch.themeId && !(await row(tx, 'SELECT 1 FROM themes WHERE id = $1', [patch.themeId])))
        throw Problems.invalid('themeId', 'unknown_theme');
      await rows(
        tx,
        `UPDATE skills SET label_fr = coalesce($2, label_fr), label_en = coalesce($3, label_en), synonyms = coalesce($4, synonyms),
                theme_id = CASE WHEN $5 THEN $6 ELSE theme_id END WHERE id = $1`,
        [id, patch.label?.fr, patch.label?.en, patch.synonyms, patch.themeId !== undefined, patch.themeId ?? null],
      );
      const people = await rows<{ person_id: number }>(tx, 'SELECT person_id FROM person_skills WHERE skill_id = $1', [id]);
      await this.events.record(tx, ...people.map(({ person_id }) => personChanged({ actorId: actor.id, personId: person_id })));
      await this.audit.record(tx, actor.id, 'skill.changed', `skill:${id}`, { ...patch });
      return (await findSkill(within(tx), id)) as Skill;
    });
  }
}

async function ensureFree(tx: Tx, id: number, name: string): Promise<void> {
  if (await row(tx, 'SELECT 1 FROM skills WHERE fold(label_fr) = fold($2) AND id <> $1', [id, name])) throw Problems.conflict('name_taken');
}
