import { comments, type Idea, ideas, pageTrust } from '@ruche/contracts';
import sharp from 'sharp';
import { anAnnouncement } from '../features/announcements/announcements.factory';
import { aHelpRequest, aSkillOf } from '../features/help/help.factory';
import { anIdea } from '../features/ideas/ideas.factory';
import { aPage, aRemark } from '../features/pages/pages.factory';
import { aPost } from '../features/posts/posts.factory';
import { anAnswer, aQuestion } from '../features/questions/questions.factory';
import { aSpotlight } from '../features/spotlight/spotlight.factory';
import { aReply, aTopic } from '../features/topics/topics.factory';
import { newToken, tokenHash } from '../platform/auth/tokens';
import type { Api } from '../testing/api';
import { aPerson, aSpace, companySpace, type TestPerson, type TestSpace } from '../testing/factories';

/** Everybody a right can depend on, seen from one hidden space. */
export const actors = [
  'anonymous',
  'inactive',
  'guest',
  'outsider',
  'facilitator',
  'admin',
  'member',
  'owner',
  'author',
  'readToken',
] as const;
export type ActorName = (typeof actors)[number];

export interface World {
  people: Record<Exclude<ActorName, 'anonymous' | 'readToken'>, TestPerson>;
  /** The author's personal token that may only read. */
  readToken: string;
  space: TestSpace;
  /** Open to votes, by the author, with a picture and a comment of the author. */
  idea: { id: number; title: string };
  /** Of the author. */
  post: { id: number; title: string };
  /** Of the owner, to be confirmed. */
  announcement: { id: number; title: string };
  commentId: number;
  /** Asked and answered by the author. */
  question: { id: number; title: string };
  answerId: number;
  /** By the author, with a reply of the member. */
  topic: { id: number; title: string; replyId: number };
  /** By the author; the other page stands below it. */
  page: { id: number; title: string };
  pageBelow: { id: number; title: string };
  /** About a word of the page, begun by the member. */
  passageId: number;
  /** In the company's space, by the author, for the member alone; the other one stands below it. */
  narrow: { id: number; title: string };
  narrowBelow: { id: number; title: string };
  fileId: number;
  company: TestSpace;
  /** That the author declares. */
  skillId: number;
  /** The member asks the author for help with the topic. */
  helpId: number;
  /** Of the author, who agreed to it, for everybody of the company. */
  spotlightId: number;
}

/** A hidden space with something of every kind in it, and people all around it. */
export async function aWorld(api: Api): Promise<World> {
  const company = await companySpace(api);
  const space = await aSpace(api, { visibility: 'hidden' });
  const elsewhere = await aSpace(api, { visibility: 'listed' });
  const people = {
    inactive: await aPerson(api, { in: space }),
    guest: await aPerson(api, { role: 'guest', in: elsewhere, as: 'guest' }),
    outsider: await aPerson(api, { in: company }),
    facilitator: await aPerson(api, { role: 'facilitator', in: company }),
    admin: await aPerson(api, { role: 'admin', in: company }),
    member: await aPerson(api, { in: [company, space] }),
    owner: await aPerson(api, { in: space, as: 'owner' }),
    author: await aPerson(api, { in: [company, space] }),
  };
  await api.cookieOf(people.inactive);
  await api.db.rows('UPDATE people SET active = false WHERE id = $1', [people.inactive.id]);
  const idea = await anIdea(api, { space, author: people.author, stage: 'draft', title: 'Un secret bien gardé ici' });
  const fileId = await aPicture(api, people.author);
  const params = { id: String(idea.id) };
  await api.as(people.author).call(ideas.update, { params, body: { fileIds: [fileId] }, headers: { 'if-match': '"1"' } });
  await api.as(people.author).call(ideas.transition, { params, body: { to: 'submitted' } });
  await api.as(people.owner).call(ideas.transition, { params, body: { to: 'open' } });
  const comment = await api.as(people.author).call(comments.create, { params, body: { body: { markdown: 'Une confidence.' } } });
  const topic = await aTopic(api, { space, author: people.author, title: 'Un secret à débattre ici' });
  const reply = await aReply(api, people.member, topic, 'Entre nous seulement.');
  const readToken = newToken('pat_');
  await api.db.rows(`INSERT INTO api_tokens (token_hash, person_id, name, scope) VALUES ($1, $2, 'spec', 'read')`, [
    tokenHash(readToken),
    people.author.id,
  ]);
  const post = await aPost(api, { space, author: people.author, title: 'Un carnet bien gardé ici' });
  const announcement = await anAnnouncement(api, { space, author: people.owner, title: 'Une annonce entre nous', mustRead: true });
  const question = await aQuestion(api, { space, author: people.author, title: 'Quel secret garder ici ?' });
  const { id: answerId } = await anAnswer(api, question, people.author, 'Une réponse secrète.');
  const page = await aPage(api, { space, author: people.author, title: 'Une page bien gardée ici' });
  const pageBelow = await aPage(api, { space, author: people.author, title: 'Un détail secret', parent: page });
  const remark = await aRemark(api, page, people.member, 'savons', 'Une remarque bien gardée.');
  const narrow = await aPage(api, { space: company, author: people.author, title: 'Un dossier pour deux' });
  const narrowBelow = await aPage(api, { space: company, author: people.author, title: 'Une pièce du dossier pour deux', parent: narrow });
  const onNarrow = { params: { id: String(narrow.id) } };
  await api.as(people.author).call(pageTrust.restrict, { ...onNarrow, body: { personIds: [people.member.id] } });
  await aRemark(api, narrow, people.member, 'savons', 'Une remarque pour deux.');
  await api.as(people.member).call(comments.create, { ...onNarrow, body: { body: { markdown: 'Un mot de campagne.' } } });
  const skillId = await aSkillOf(api, people.author);
  await api.db.rows('UPDATE people SET manager_id = $1 WHERE id = $2', [people.owner.id, people.author.id]);
  const help = await aHelpRequest(api, { asker: people.member, experts: [people.author], skillId, entryId: topic.id });
  // One that was put aside, and one that is shown.
  await aSpotlight(api, people.member, 'draft');
  const spotlightId = await aSpotlight(api, people.author, 'published');
  return {
    people,
    readToken,
    space,
    idea,
    post,
    announcement,
    commentId: comment.id,
    question,
    answerId,
    topic: { ...topic, replyId: reply.id },
    page,
    pageBelow,
    passageId: remark.passageId ?? 0,
    narrow,
    narrowBelow,
    fileId,
    company,
    skillId,
    helpId: help.id,
    spotlightId,
  };
}

/** A small picture that this person uploaded. */
export async function aPicture(api: Api, owner: TestPerson): Promise<number> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#F2B705' } })
    .png()
    .toBuffer();
  const reply = await api.as(owner).upload('/api/files', png, 'miel.png', 'image/png');
  return (reply.body as { id: number }).id;
}

/** A fresh idea of the author in the world's space, for calls that change it. */
export const freshIdea = (api: Api, w: World, stage: Idea['stage'] = 'open') =>
  anIdea(api, { space: w.space, author: w.people.author, stage });

/** A fresh question of the author in the world's space, and an answer to it. */
export const freshQuestion = (api: Api, w: World) => aQuestion(api, { space: w.space, author: w.people.author });
export async function freshAnswer(api: Api, w: World) {
  const question = await freshQuestion(api, w);
  return { question, answer: await anAnswer(api, question, w.people.author) };
}

/** A fresh topic of the author in the world's space, with a reply, for calls that change it. */
export async function freshTopic(api: Api, w: World): Promise<{ id: number; replyId: number }> {
  const topic = await aTopic(api, { space: w.space, author: w.people.author });
  return { ...topic, replyId: (await aReply(api, w.people.member, topic)).id };
}

/** A fresh page of the author in the world's space, for calls that change it. */
export const freshPage = (api: Api, w: World, draft = false) => aPage(api, { space: w.space, author: w.people.author, draft });

/** Somebody of the company who has the world's skill. */
export async function freshExpert(api: Api, w: World): Promise<number> {
  const expert = await aPerson(api, { in: w.company });
  await aSkillOf(api, expert, w.skillId);
  return expert.id;
}

/** A fresh request of the member to the author, for calls that change it; earlier ones are taken back. */
export async function freshHelp(api: Api, w: World): Promise<number> {
  await api.db.rows(`UPDATE help_requests SET state = 'closed' WHERE asker_id = $1 AND state IN ('open', 'accepted')`, [
    w.people.member.id,
  ]);
  return (await aHelpRequest(api, { asker: w.people.member, experts: [w.people.author], skillId: w.skillId })).id;
}

/** Headers that make a request this actor's. */
export async function credentialOf(api: Api, w: World, actor: ActorName): Promise<Record<string, string>> {
  if (actor === 'anonymous') return {};
  if (actor === 'readToken') return { authorization: `Bearer ${w.readToken}` };
  return { cookie: await api.cookieOf(w.people[actor]) };
}
