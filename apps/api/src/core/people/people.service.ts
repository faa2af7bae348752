import { Injectable } from '@nestjs/common';
import type { MentionQuery, OrgChart, PeoplePage, Person, PersonFilter, PersonSummary } from '@ruche/contracts';
import type { z } from 'zod';
import { Database } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { type Actor, reads } from '../access';
import { type DirectoryKey, directory } from './directory.queries';
import { presentFacets } from './directory-facets.queries';
import { readsIt, suggestPersons, type Written } from './mentionable.queries';
import { chartOf } from './org-chart.queries';
import { presentListed, presentPerson, presentSummary } from './people.presenter';
import { personFor } from './people.queries';
import { skillNamed } from './skill-named.queries';

const SUGGESTIONS = 8;

/** Who is in the company. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
  ) {}

  /** The directory, best first, then by name; a guest's has only those who share a space with them. @throws 400 `bad_cursor` */
  async list(actor: Actor, filter: PersonFilter): Promise<PeoplePage> {
    const scope = scopeOf('people', filter);
    const { skill, ...rest } = filter;
    const narrowed = skill === undefined ? rest : { ...rest, skillId: (await skillNamed(this.db, skill)) ?? 0 };
    const found = await directory(this.db, actor, narrowed, this.cursors.read<DirectoryKey>(scope, filter.cursor));
    const page = this.cursors.page(
      scope,
      found.people,
      filter.limit,
      (p) => [p.rank, p.name, p.id],
      (p) => presentListed(actor, p),
    );
    return { ...page, ...(found.facets ? presentFacets(found.facets) : { facets: null, total: null }) };
  }

  /** @throws NotFound when there is no such person, or none whom the viewer may know of */
  async get(actor: Actor, handle: string): Promise<Person> {
    const person = await personFor(this.db, actor, { handle });
    if (!person) throw Problems.notFound();
    return presentPerson(actor, person);
  }

  /** Those above and below, as far as the viewer may know them. @throws NotFound */
  async chart(actor: Actor, handle: string): Promise<OrgChart> {
    const chart = await chartOf(this.db, actor, handle);
    if (!chart) throw Problems.notFound();
    return chart;
  }

  /**
   * At most 8 people to mention. With neither entry nor space: in the space of the whole company, where what names no space goes.
   * @throws NotFound when the viewer may not read what is written in; 400 with both
   */
  async mentionable(actor: Actor, { q, entry, space }: z.output<typeof MentionQuery>): Promise<{ items: PersonSummary[] }> {
    if (entry && space) throw Problems.invalid('space', 'entry_or_space');
    const where: Written = entry ? { entryId: entry } : { spaceId: space ?? (await this.companySpace()) };
    const readable = 'entryId' in where ? await readsIt(this.db, actor, where.entryId) : reads(actor, where.spaceId);
    if (!readable) throw Problems.notFound();
    const found = await suggestPersons(this.db, actor, where, q.trim().replace(/^@/, ''), SUGGESTIONS);
    return { items: found.map(presentSummary) };
  }

  private async companySpace(): Promise<number> {
    const found = await this.db.row<{ id: number }>('SELECT id FROM spaces WHERE company');
    if (!found) throw Problems.notFound();
    return found.id;
  }
}
