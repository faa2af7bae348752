import { describe, expect, it } from '@jest/globals';
import { comments, notifications, pageHistory, pages, pageTrust, passages, search } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aSpace, people, type TestPerson } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import { anIdea } from '../ideas/ideas.factory';
import '../../testing/matchers';
import { aPage, aRemark, wordsIn } from './pages.factory';

const api = useApi();
const id = (of: { id: number }) => ({ params: { id: String(of.id) } });
const RETURNS = 'Le client a trente jours.\n\nIl garde le carton et le bon.\n\nLe magasin rembourse.';

/** A page about returns, its author and two readers. */
async function aText(body = RETURNS) {
  const space = await aSpace(api);
  const [author, nora, jules] = (await people(api, 3, { in: space })) as [TestPerson, TestPerson, TestPerson];
  const page = await aPage(api, { space, author, body });
  const threads = async (state: 'open' | 'resolved' = 'open', who = author) =>
    (await api.as(who).call(passages.list, { ...id(page), query: { state } })).items;
  const write = async (markdown: string) => {
    const { version } = await api.as(author).call(pages.get, id(page));
    await api.as(author).call(pages.update, { ...id(page), body: { body: { markdown } }, headers: { 'if-match': `"${version}"` } });
  };
  const say = (who: TestPerson, parentId: number, text: string) =>
    api.as(who).call(comments.create, { ...id(page), body: { body: { markdown: text }, parentId } });
  const told = async (who: TestPerson) =>
    (await api.as(who).call(notifications.list)).items.map(({ reason, excerpt }) => [reason, excerpt]);
  return { space, author, nora, jules, page, threads, write, say, told };
}

describe('a comment on a passage', () => {
  it('begins a thread of its own, in the order of the text and beside the conversation about the whole', async () => {
    const { author, nora, jules, page, threads, say } = await aText();
    const second = await aRemark(api, page, nora, 'le carton et le bon');
    const first = await aRemark(api, page, jules, 'trente jours', 'Ou quatorze ?');
    const reply = await say(author, second.id, 'Oui, vérifié.');
    expect(reply.passageId).toBe(second.passageId);
    expect((await say(nora, reply.id, 'Merci.')).passageId).toBe(second.passageId);
    await api.as(nora).call(comments.create, { ...id(page), body: { body: { markdown: 'Belle page.' } } });
    expect(await threads()).toMatchObject([
      {
        id: first.passageId,
        quote: 'trente jours',
        words: 'trente jours',
        start: 12,
        goneAt: null,
        resolved: null,
        replies: 0,
        can: { resolve: true },
      },
      { id: second.passageId, quote: 'le carton et le bon', comment: { id: second.id, author: { id: nora.id } }, replies: 2 },
    ]);
    const list = async (passage?: number | null) =>
      (await api.as(jules).call(comments.list, { ...id(page), query: passage ? { passage: String(passage) } : {} })).items.map(
        (c) => c.body?.text,
      );
    expect([await list(), await list(second.passageId)]).toEqual([['Belle page.'], ['Est-ce encore vrai ?', 'Oui, vérifié.', 'Merci.']]);
    expect(await api.as(jules).call(pages.get, id(page))).toMatchObject({ comments: 5, passages: { open: 2, resolved: 0, comments: 4 } });
  });

  it('stands in the page’s words: what is not there, and what has no words, takes none', async () => {
    const { nora, page, write } = await aText();
    const passage = await wordsIn(api, nora, page, 'le carton et le bon');
    await write('Tout est nouveau ici.');
    const body = { body: { markdown: 'Hein ?' }, passage };
    await expect(api.as(nora).call(comments.create, { ...id(page), body })).toBeProblem(409, 'passage_changed');
    const idea = await anIdea(api, { author: nora });
    await expect(api.as(nora).call(comments.create, { ...id(idea), body })).toBeProblem(400, 'invalid_input');
    const whole = await api.as(nora).call(comments.create, { ...id(page), body: { body: { markdown: 'Oui.' } } });
    await expect(api.as(nora).call(comments.create, { ...id(page), body: { ...body, parentId: whole.id } })).toBeProblem(
      400,
      'invalid_input',
    );
  });

  it('goes along with its words, says when they are gone, and finds them again when a revision is restored', async () => {
    const { author, nora, page, threads, write } = await aText();
    await aRemark(api, page, nora, 'garde le carton et le bon');
    await write(`Une introduction.\n\n${RETURNS}`);
    expect(await threads()).toMatchObject([{ words: 'garde le carton et le bon', start: 47 }]);
    await write(RETURNS.replace('le carton et', 'le carton, la facture et'));
    expect(await threads()).toMatchObject([{ quote: 'garde le carton et le bon', words: 'garde le carton, la facture et le bon' }]);
    await write('Le client a trente jours.\n\nLe magasin rembourse.');
    const [gone] = await threads();
    expect(gone).toMatchObject({
      quote: 'garde le carton et le bon',
      words: 'garde le carton, la facture et le bon',
      goneAt: expect.any(String),
    });
    await api.as(author).call(pageHistory.restoreRevision, { ...id(page), body: { revision: 1 } });
    expect(await threads()).toMatchObject([{ id: gone?.id, words: 'garde le carton et le bon', start: 29, goneAt: null }]);
  });

  it('is settled and opened again by whoever could answer', async () => {
    const { author, nora, jules, page, threads, say } = await aText();
    const { passageId, id: commentId } = await aRemark(api, page, nora, 'rembourse');
    const thread = id({ id: passageId ?? 0 });
    const settled = await api.as(jules).call(passages.resolve, thread);
    expect(settled).toMatchObject({ resolved: { by: { id: jules.id } }, comment: { id: commentId } });
    expect(await api.as(author).call(passages.resolve, thread)).toEqual(settled);
    expect([(await threads()).length, (await threads('resolved')).length]).toEqual([0, 1]);
    expect((await api.as(author).call(pages.get, id(page))).passages).toEqual({ open: 0, resolved: 1, comments: 1 });
    await say(nora, commentId, 'Pas tout à fait.');
    expect(await api.as(nora).call(passages.reopen, thread)).toMatchObject({ resolved: null, replies: 1 });
    await api.as(nora).call(comments.remove, id({ id: commentId }));
    expect(await threads()).toMatchObject([{ comment: { body: null, deleted: true }, replies: 1 }]);
  });

  it('tells the author of the page and those in the thread', async () => {
    const { author, nora, jules, page, say, told } = await aText();
    const { id: root } = await aRemark(api, page, nora, 'trente jours', 'Ou quatorze ?');
    await drainJobs(api);
    await say(jules, root, 'Trente.');
    await drainJobs(api);
    expect(await told(author)).toEqual([['author', 'Trente.']]);
    await say(author, root, 'Trente, c’est sûr.');
    await drainJobs(api);
    expect((await told(nora))[0]).toEqual(['replied_to', 'Trente, c’est sûr.']);
    expect((await told(jules))[0]).toEqual(['replied_to', 'Trente, c’est sûr.']);
    const { items } = await api.as(jules).call(passages.list, id(page));
    const thread = id({ id: items[0]?.id ?? 0 });
    await api.as(author).call(passages.resolve, thread);
    await drainJobs(api);
    const resolutions = async (who: TestPerson) =>
      (await api.as(who).call(notifications.list)).items
        .filter(({ type }) => type === 'resolved')
        .map(({ actors, url }) => [actors[0]?.id, url]);
    expect(await resolutions(jules)).toEqual([[author.id, expect.stringMatching(new RegExp(`#comment-${root}$`))]]);
    expect([(await resolutions(nora)).length, (await resolutions(author)).length]).toEqual([1, 0]);
    await api.as(nora).call(passages.reopen, thread);
    await drainJobs(api);
    expect(await resolutions(jules)).toEqual([]);
    await aRemark(api, page, nora, 'rembourse', `@${jules.handle}, c’est vous ?`);
    await drainJobs(api);
    expect((await told(jules))[0]?.[0]).toBe('mentioned');
    expect((await api.as(nora).call(notifications.list)).items[0]?.url).toMatch(new RegExp(`^/wiki/${page.id}-.*#comment-\\d+$`));
  });

  it('is there for nobody who does not read the page, and in no export', async () => {
    const { author, nora, jules, page } = await aText();
    await api.as(author).call(pageTrust.restrict, { ...id(page), body: { personIds: [nora.id] } });
    const remark = await aRemark(api, page, nora, 'le carton et le bon', `Un **glycol**, @${jules.handle} ?`);
    const thread = id({ id: remark.passageId ?? 0 });
    await drainJobs(api);
    const missing = await api.as(jules).send('GET', '/api/passages/999999');
    for (const [method, path] of [
      ['GET', `/api/passages/${remark.passageId}`],
      ['PUT', `/api/passages/${remark.passageId}/resolution`],
      ['GET', `/api/entries/${page.id}/passages`],
    ] as const)
      expect((await api.as(jules).send(method, path)).status).toBe(missing.status);
    const found = async (who: TestPerson) => (await api.as(who).call(search.find, { query: { q: 'glycol' } })).items.length;
    expect([await found(nora), await found(jules)]).toEqual([1, 0]);
    expect((await api.as(jules).call(notifications.list)).items).toEqual([]);
    expect((await api.as(nora).call(passages.get, thread)).comment.id).toBe(remark.id);
    const markdown = (await api.as(nora).send('GET', `/api/pages/${page.id}/export`)).text;
    expect(markdown).toContain('le carton et le bon');
    expect(markdown).not.toContain('glycol');
  });
});
