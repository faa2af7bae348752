import { beforeAll, describe, expect, it } from '@jest/globals';
import { comments, entries, ideas, moderation, pages, pageTrust, questions, spaces, syndication, topics, trash } from '@ruche/contracts';
import fc from 'fast-check';
import { anAnnouncement } from '../features/announcements/announcements.factory';
import { anIdea } from '../features/ideas/ideas.factory';
import { aPage } from '../features/pages/pages.factory';
import { aPost } from '../features/posts/posts.factory';
import { aQuestion } from '../features/questions/questions.factory';
import { aReply, aTopic } from '../features/topics/topics.factory';
import { BootChecks } from '../platform/http/boot-checks';
import { aPerson, aSpace, companySpace, type TestPerson } from '../testing/factories';
import { drainJobs } from '../testing/jobs';
import { freshDatabase } from '../testing/postgres';
import { useApiOn } from './use-api-on';
import { aPicture, aWorld, freshIdea, freshTopic, type World } from './world';

const api = useApiOn(freshDatabase);
const RUNS = Number(process.env['RUCHE_LONG_RUNS'] ?? 3);
const silent = new Set([
  '/stream',
  '/metrics',
  '/health/live',
  '/health/ready',
  '/me/sessions',
  '/me/feed-tokens',
  '/docs',
  '/docs.css',
  '/openapi.json',
]);
const words = ['parrainage', 'campagne', 'secret', 'livreur', 'école'];

const deeds = [
  'idea',
  'comment',
  'vote',
  'rename',
  'member',
  'mention',
  'file',
  'draft',
  'submit',
  'delete',
  'react',
  'edit',
  'post',
  'announce',
  'report',
  'moderate',
  'pin',
  'charter',
  'archive',
  'trash',
  'ask',
  'answer',
  'accept',
  'topic',
  'reply',
  'lock',
  'split',
  'merge',
  'page',
  'narrow',
  'readers',
  'move',
] as const;

/** Something that people whom the viewer cannot see do where the viewer cannot look. */
type Step = {
  what: (typeof deeds)[number];
  word: string;
};
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(...deeds),
  word: fc.constantFrom(...words),
});

describe('what somebody cannot see', () => {
  let w: World;
  let visible: { id: number };
  let asked: { id: number };
  let shownTopic: { id: number };
  let shownPage: { id: number; title: string };
  let viewers: TestPerson[];
  let insider: TestPerson;
  /** A private feed address of each viewer. */
  const feeds = new Map<number, string>();

  beforeAll(async () => {
    w = await aWorld(api);
    const company = await companySpace(api);
    visible = await anIdea(api, { title: 'Le parrainage de l’école du quartier', body: 'Une campagne avec nos livreurs.' });
    asked = await aQuestion(api, { title: 'Qui parraine l’école du quartier ?' });
    for (const word of words) await anIdea(api, { title: `Une campagne : ${word} partout` });
    await api
      .as(w.people.outsider)
      .call(comments.create, { params: { id: String(visible.id) }, body: { body: { markdown: 'Un livreur par école ?' } } });
    shownTopic = await aTopic(api, { title: 'Le parrainage, on en parle' });
    await aReply(api, w.people.outsider, shownTopic, 'Une campagne de plus ?');
    shownPage = await aPage(api, { title: 'Le parrainage, mode d’emploi' });
    insider = await aPerson(api, { in: [company, w.space] });
    viewers = [w.people.outsider, w.people.guest, await aPerson(api, { in: await aSpace(api, { visibility: 'listed' }) })];
    for (const viewer of viewers)
      feeds.set(viewer.id, (await api.as(viewer).call(syndication.createToken, { body: { name: 'spec' } })).token);
    await drainJobs(api);
    // What is ranked by time is ranked at one moment.
    api.clock.stop();
  }, 60_000);

  it('changes no byte of any answer they get', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const before = await Promise.all(viewers.map(everything));
        for (const s of steps) await perform(s);
        await drainJobs(api);
        const after = await Promise.all(viewers.map(everything));
        expect(after).toEqual(before);
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 60_000 },
    );
  }, 180_000);

  /** Every GET route, asked about what the viewer can see and about what they cannot. */
  async function everything(viewer: TestPerson): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const { route } of api.app.get(BootChecks).routes) {
      if (route.method !== 'GET' || silent.has(route.path)) continue;
      for (const url of urlsOf(route.path, viewer)) {
        const reply = await api.as(viewer).send('GET', `/api${url}`);
        found[url] = `${reply.status} ${JSON.stringify(reply.body).replace(/"requestId":"[^"]+"/g, '')} ${reply.headers['etag'] ?? ''}`;
      }
    }
    return found;
  }

  function urlsOf(path: string, viewer: TestPerson): string[] {
    if (path === '/people/mentionable')
      return [
        `/people/mentionable?entry=${visible.id}&q=p`,
        `/people/mentionable?entry=${w.idea.id}&q=p`,
        `/people/mentionable?space=${w.space.id}&q=p`,
      ];
    if (path === '/ideas/similar') return words.map((word) => `/ideas/similar?title=${encodeURIComponent(`une campagne ${word}`)}`);
    if (path === '/questions/similar') return words.map((word) => `/questions/similar?title=${encodeURIComponent(`quel secret ${word}`)}`);
    if (path === '/questions')
      return ['active', 'votes', 'new', 'oldest']
        .map((sort) => `/questions?limit=100&sort=${sort}`)
        .concat(`/questions?space=${w.space.id}&filter=unanswered`, '/questions?q=parrainage');
    if (path.startsWith('/questions/')) return [asked.id, w.question.id].map((id) => path.replace(':id', String(id)));
    if (path.startsWith('/answers/')) return [path.replace(':id', String(w.answerId))];
    if (path === '/topics/similar') return words.map((word) => `/topics/similar?title=${encodeURIComponent(`un ${word} à débattre`)}`);
    if (path === '/topics')
      return ['latest', 'hot', 'top', 'unanswered', 'unread']
        .map((sort) => `/topics?limit=100&sort=${sort}&period=all`)
        .concat(`/topics?space=${w.space.id}`, '/topics?q=secret');
    if (path.startsWith('/topics/:id')) return [shownTopic, w.topic].map(({ id }) => path.replace(':id', String(id)));
    if (path === '/search' || path === '/search/suggest')
      return [...words, 'secert', 'camp', w.idea.title].map((word) => `${path}?q=${encodeURIComponent(word)}`);
    if (path === '/ideas')
      return ['trending', 'new', 'support', 'comments', 'shuffle']
        .map((sort) => `/ideas?limit=100&sort=${sort}`)
        .concat(`/ideas?space=${w.space.id}&stage=submitted,open`, '/ideas?q=parrainage');
    if (path.startsWith('/posts'))
      return path.includes(':id')
        ? [path.replace(':id', String(w.post.id))]
        : ['new', 'trending'].map((sort) => `/posts?limit=100&sort=${sort}`).concat(`/posts?space=${w.space.id}`);
    if (path === '/pages')
      return ['updated', 'read', 'verify'].map((sort) => `/pages?limit=100&sort=${sort}`).concat(`/pages?space=${w.space.id}`);
    if (path.startsWith('/pages/:id'))
      return [shownPage, w.page, w.narrow, w.narrowBelow].map(({ id }) =>
        path.replace(':id', String(id)).replace(':number', '1').replace(/diff$/, 'diff?from=1'),
      );
    if (path.startsWith('/announcements/')) return [path.replace(':id', String(w.announcement.id))];
    if (path.startsWith('/feeds/'))
      return [
        path
          .replace(':token', feeds.get(viewer.id) ?? '')
          .replace(':handle', w.people.author.handle)
          .replace(':id', '1'),
      ];
    if (path.endsWith('/audience') && path.includes(':slug'))
      return [w.space.slug, w.company.slug].map((slug) => `/spaces/${slug}/audience?kind=topic`);
    if (path.includes(':slug')) return [path.replace(':slug', w.space.slug), path.replace(':slug', w.company.slug)];
    if (path.includes(':handle')) return [path.replace(':handle', w.people.author.handle), path.replace(':handle', insider.handle)];
    if (path.startsWith('/comments/')) return [path.replace(':id', String(w.commentId))];
    if (path.startsWith('/files/')) return [path.replace(':id', String(w.fileId)).replace(':number', '1')];
    if (path.includes(':token')) return [path.replace(':token', 'x'.repeat(43))];
    return path.includes(':id') ? [visible, w.idea, w.narrow].map(({ id }) => path.replace(':id', String(id))) : [path];
  }

  /** Enough people report something inside to hide it; then perhaps somebody decides. */
  async function reportThree(decided: boolean): Promise<void> {
    const { id } = await freshIdea(api, w);
    for (const who of [w.people.member, w.people.owner, insider])
      await api.as(who).call(moderation.reportEntry, { params: { id: String(id) }, body: { reason: 'spam' } });
    if (!decided) return;
    const open = await api.as(w.people.owner).call(moderation.queue, { query: { limit: '100' } });
    const found = open.items.find((c) => c.entry.id === id);
    await api.as(w.people.owner).call(moderation.decide, {
      params: { id: String(found?.id) },
      body: { action: 'hide', note: 'Rien à faire ici, vraiment.' },
    });
  }

  async function perform({ what, word }: Step): Promise<void> {
    const id = { params: { id: String(w.idea.id) } };
    const text = (t: string) => ({ body: { body: { markdown: t } } });
    if (what === 'idea') await anIdea(api, { space: w.space, author: w.people.author, title: `Un ${word} bien caché ici` });
    if (what === 'topic') await aTopic(api, { space: w.space, author: insider, title: `Un ${word} à débattre ici` });
    if (what === 'reply') await aReply(api, insider, w.topic, `Le ${word}, encore ?`);
    if (what === 'lock') await api.as(w.people.owner).call(topics.lock, { params: { id: String((await freshTopic(api, w)).id) } });
    if (what === 'merge')
      await api
        .as(w.people.owner)
        .call(topics.merge, { params: { id: String((await freshTopic(api, w)).id) }, body: { intoId: w.topic.id, reason: word } });
    if (what === 'split') {
      const { id: from, replyId } = await freshTopic(api, w);
      await api
        .as(w.people.owner)
        .call(topics.split, { params: { id: String(from) }, body: { commentIds: [replyId], title: `Du ${word} à part` } });
    }
    if (what === 'comment') await api.as(insider).call(comments.create, { ...id, ...text(`Le ${word} reste entre nous.`) });
    if (what === 'mention')
      await api.as(insider).call(comments.create, { ...id, ...text(`Et toi @${w.people.outsider.handle}, ${word} ?`) });
    if (what === 'ask') await aQuestion(api, { space: w.space, author: w.people.author, title: `Qui cache le ${word} ?` });
    if (what === 'answer')
      await api
        .as(insider)
        .call(questions.answer, { params: { id: String(w.question.id) }, ...text(`Le ${word}, et toi @${w.people.outsider.handle} ?`) });
    if (what === 'accept')
      await api.as(w.people.author).call(questions.accept, { params: { id: String(w.question.id) }, body: { answerId: w.answerId } });
    if (what === 'vote') await api.as(w.people.member).call(Math.random() < 0.5 ? ideas.vote : ideas.unvote, id);
    if (what === 'react') await api.as(insider).call(entries.react, { params: { ...id.params, kind: 'useful' } });
    if (what === 'rename')
      await api.as(w.people.owner).call(spaces.update, { params: { slug: w.space.slug }, body: { name: `Secret ${word}`, purpose: word } });
    if (what === 'member')
      await api
        .as(w.people.owner)
        .call(spaces.setMember, { params: { slug: w.space.slug, personId: String(w.people.facilitator.id) }, body: { role: 'member' } });
    if (what === 'page') await aPage(api, { space: w.space, author: insider, title: `Une page sur ${word}`, parent: w.page });
    if (what === 'narrow') {
      const body = `Une campagne [ouverte](/wiki/${shownPage.id}), un ${word} et @${w.people.outsider.handle}.`;
      const below = await aPage(api, { space: w.company, author: w.people.author, title: `Un ${word} pour deux`, parent: w.narrow, body });
      await api.as(w.people.member).call(comments.create, { params: { id: String(below.id) }, ...text(`Le ${word}, à deux`) });
    }
    if (what === 'readers')
      await api.as(w.people.author).call(pageTrust.restrict, {
        params: { id: String(w.narrow.id) },
        body: { personIds: [w.people.member.id], groupIds: [w.space.id] },
      });
    if (what === 'move')
      await api
        .as(w.people.author)
        .call(pages.move, { params: { id: String(w.narrowBelow.id) }, body: { parentId: w.narrow.id, position: 0 } });
    if (what === 'post') await aPost(api, { space: w.space, author: insider, title: `Un carnet sur ${word}` });
    if (what === 'announce') await anAnnouncement(api, { space: w.space, author: w.people.owner, title: `Annonce : ${word}` });
    if (what === 'file') await aPicture(api, w.people.author);
    if (what === 'draft') await anIdea(api, { author: insider, stage: 'draft', title: `Un ${word} pas encore prêt` });
    if (what === 'submit') await anIdea(api, { author: insider, stage: 'submitted', title: `Un ${word} à relire` });
    if (what === 'delete') await api.as(w.people.owner).call(ideas.remove, { params: { id: String((await freshIdea(api, w)).id) } });
    if (what === 'pin') await api.as(w.people.owner).call(spaces.pin, { params: { slug: w.space.slug, entryId: String(w.idea.id) } });
    if (what === 'charter' || what === 'archive') {
      const update = (body: object) => api.as(w.people.owner).call(spaces.update, { params: { slug: w.space.slug }, body });
      await update(what === 'charter' ? { charter: `Le ${word} d’abord.` } : { archived: true });
      await update(what === 'charter' ? { charter: '' } : { archived: false });
    }
    if (what === 'report' || what === 'moderate') await reportThree(what === 'moderate');
    if (what === 'trash') {
      const { id: gone } = await freshIdea(api, w);
      await api.as(w.people.owner).call(ideas.remove, { params: { id: String(gone) } });
      await api.as(w.people.owner).call(trash.purge, { params: { id: String(gone) } });
    }
    if (what === 'edit') {
      const { version } = await api.as(w.people.author).call(ideas.get, id);
      await api
        .as(w.people.author)
        .call(ideas.update, { ...id, body: { title: `Un secret, un ${word}` }, headers: { 'if-match': `"${version}"` } });
    }
  }
});
