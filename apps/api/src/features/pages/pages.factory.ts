import { type Comment, comments, pages } from '@ruche/contracts';
import { type PassageAnchor, passageAt, type RichDoc, wordsOf } from '@ruche/rich-text';
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

/** These words of a page as its reader sees them now, for a comment on them. */
export async function wordsIn(api: Api, reader: TestPerson, page: { id: number }, words: string): Promise<PassageAnchor> {
  const { body } = await api.as(reader).call(pages.get, { params: { id: String(page.id) } });
  const { text } = wordsOf(body.doc as unknown as RichDoc);
  const start = text.indexOf(words);
  const anchor = start < 0 ? null : passageAt(text, { start, end: start + words.length });
  if (!anchor) throw new Error(`the page does not say "${words}"`);
  return anchor;
}

/** A comment on these words of a page. */
export async function aRemark(
  api: Api,
  page: { id: number },
  author: TestPerson,
  words: string,
  text = 'Est-ce encore vrai ?',
): Promise<Comment> {
  const passage = await wordsIn(api, author, page, words);
  return api.as(author).call(comments.create, { params: { id: String(page.id) }, body: { body: { markdown: text }, passage } });
}
