import { pages } from '@ruche/contracts';
import type { Api } from '../../testing/api';
import { aPerson, companySpace, next, type TestPerson, type TestSpace } from '../../testing/factories';

export interface TestPage {
  id: number;
  title: string;
  author: TestPerson;
  space: TestSpace;
}

/** A published page, with its missing parents. */
export async function aPage(
  api: Api,
  with_: { author?: TestPerson; space?: TestSpace; title?: string; body?: string; parent?: { id: number }; draft?: boolean } = {},
): Promise<TestPage> {
  const space = with_.space ?? (await companySpace(api));
  const author = with_.author ?? (await aPerson(api, { in: space }));
  const title = with_.title ?? `Une page numéro ${next()}`;
  const body = {
    spaceId: space.id,
    title,
    body: { markdown: with_.body ?? 'Ce que nous **savons**.' },
    ...(with_.parent ? { parentId: with_.parent.id } : {}),
    ...(with_.draft ? { draft: true } : {}),
  };
  const { id } = await api.as(author).call(pages.create, { body });
  return { id, title, author, space };
}
