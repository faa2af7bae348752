import { type Idea, type IdeaStage, ideas } from '@ruche/contracts';
import type { Api } from '../../testing/api';
import { aPerson, companySpace, next, type TestPerson, type TestSpace } from '../../testing/factories';

export interface TestIdea {
  id: number;
  title: string;
  author: TestPerson;
  space: TestSpace;
}

/** An idea at a stage, with its missing parents; the steps before are taken through the database. */
export async function anIdea(
  api: Api,
  with_: { stage?: IdeaStage; author?: TestPerson; space?: TestSpace; title?: string; body?: string } = {},
): Promise<TestIdea> {
  const space = with_.space ?? (await companySpace(api));
  const author = with_.author ?? (await aPerson(api, { in: space }));
  const title = with_.title ?? `Une idée de campagne ${next()}`;
  const created: Idea = await api
    .as(author)
    .call(ideas.create, { body: { spaceId: space.id, title, body: { markdown: with_.body ?? 'Proposer **mieux**.' } } });
  const stage = with_.stage ?? 'open';
  if (stage !== 'draft') await api.as(author).call(ideas.transition, { params: { id: String(created.id) }, body: { to: 'submitted' } });
  if (stage !== 'draft' && stage !== 'submitted') await place(api, created.id, stage);
  return { id: created.id, title, author, space };
}

/** Puts an idea at a stage whose own moves need people that no challenge has named yet. */
export async function place(api: Api, id: number, stage: IdeaStage): Promise<void> {
  const audience = stage === 'draft' ? 'authors' : stage === 'submitted' || stage === 'needs_work' ? 'facilitators' : 'space';
  await api.db.rows(
    `WITH entry AS (UPDATE entries SET state = $2, audience = $3, published_at = CASE WHEN $3 = 'space' THEN now() END WHERE id = $1)
     UPDATE ideas SET stage_since = now() WHERE entry_id = $1`,
    [id, stage, audience],
  );
}
