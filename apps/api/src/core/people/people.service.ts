import { Injectable } from '@nestjs/common';
import type { MentionQuery, PeoplePage, Person, PersonFilter, PersonSummary } from '@ruche/contracts';
import type { z } from 'zod';
import { Database } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { type Actor, reads } from '../access';
import { readsIt, suggestPersons, type Written } from './mentionable.queries';
import { presentPerson, presentSummary } from './people.presenter';
import { directory, type NameKey, personFor } from './people.queries';

const SUGGESTIONS = 8;

/** Who is in the company. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
  ) {}

  /** The directory by name; a guest's has only those who share a space with them. @throws 400 `bad_cursor` */
  async list(actor: Actor, filter: PersonFilter): Promise<PeoplePage> {
    const scope = scopeOf('people', filter);
    const { people, ...facets } = await directory(this.db, actor, filter, this.cursors.read<NameKey>(scope, filter.cursor));
    return { ...this.cursors.page(scope, people, filter.limit, (p) => [p.name, p.id], presentSummary), facets };
  }

  /** @throws NotFound when there is no such person, or none whom the viewer may know of */
  async get(actor: Actor, handle: string): Promise<Person> {
    const person = await personFor(this.db, actor, { handle });
    if (!person) throw Problems.notFound();
    return presentPerson(actor, person);
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
