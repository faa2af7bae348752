import { handlesIn, mentionsOf, plainText, type RichDoc, withMentions } from '@ruche/rich-text';
import { fromMarkdown } from '@ruche/rich-text/markdown';
import type { Audience } from '../core/entries';
import { audienceAt } from '../features/ideas';
import { insertAll } from '../platform/database/bulk';
import { row, rows, type Tx } from '../platform/database/database';
import type { DemoComment, DemoCompany, DemoIdea, DemoPerson, Stage } from './content/types';
import type { Places } from './load-people';
import type { Pictures } from './pictures';

const privateStages: readonly Stage[] = ['draft', 'submitted', 'needs_work'];

/** Ideas with their whole story, oldest first; answers the id of each by its key. */
export async function loadIdeas(tx: Tx, demo: DemoCompany, places: Places, pictures: Pictures): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const texts = new Texts(demo.people, places);
  for (const idea of demo.ideas) ids.set(idea.key, await loadIdea(tx, idea, places, texts, pictures));
  for (const idea of demo.ideas) if (idea.mergedInto) await loadMerge(tx, idea, ids, places);
  await rows(tx, `SELECT setval('idea_numbers', greatest((SELECT max(number) FROM ideas), 1))`);
  return ids;
}

/** Markdown as stored documents, with `@handle` as mentions. */
export class Texts {
  private readonly people: Map<string, { id: number; handle: string; name: string }>;

  constructor(people: DemoPerson[], places: Places) {
    this.people = new Map(people.map((p) => [p.handle, { id: places.people.get(p.key), handle: p.handle, name: p.name }]));
  }

  of(markdown: string): { doc: RichDoc; text: string; mentions: number[] } {
    const parsed = fromMarkdown(markdown);
    const doc = handlesIn(parsed).length ? withMentions(parsed, (handle) => this.people.get(handle) ?? null) : parsed;
    return { doc, text: plainText(doc), mentions: mentionsOf(doc).map((m) => m.id) };
  }
}

async function loadIdea(tx: Tx, idea: DemoIdea, { people, spaces, themes }: Places, texts: Texts, pictures: Pictures): Promise<number> {
  const author = people.get(idea.author);
  const body = texts.of(idea.body);
  const stage = idea.transitions.at(-1)?.to ?? 'draft';
  const opened = idea.transitions.find((t) => !privateStages.includes(t.to) && t.to !== 'withdrawn' && t.to !== 'merged');
  const audience = idea.transitions.reduce<Audience>((before, t) => audienceAt(t.to, before), 'authors');
  const fileId = idea.picture ? await pictures.store(tx, author, idea.picture, `${idea.key}.png`) : null;
  const [id] = await insertAll(
    tx,
    'entries',
    [
      {
        kind: 'idea',
        space_id: spaces.get(idea.space),
        author_id: author,
        title: idea.title,
        body: body.doc,
        text: body.text,
        state: stage,
        audience,
        picture_file_id: fileId,
        vote_count: idea.votes.length,
        comment_count: idea.comments.length,
        concern_count: idea.concerns.length,
        exposure_count: idea.exposures.length,
        support: 0,
        trend: -1e9,
        version: 1,
        created_at: idea.createdAt,
        updated_at: idea.transitions.at(-1)?.at ?? idea.createdAt,
        published_at: opened?.at ?? null,
        active_at: new Date(Math.max(...[opened?.at ?? idea.createdAt, ...idea.comments.map(({ at }) => at)].map(Number))),
      },
    ],
    'id',
  );
  if (!id) throw new Error(`no entry for ${idea.key}`);
  await row(
    tx,
    `INSERT INTO ideas (entry_id, number, problem, audience, goal, kpi, channels, cost_amount, cost_currency, stage_since)
     VALUES ($1, CASE WHEN $2 THEN nextval('idea_numbers') END, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING entry_id`,
    [
      id,
      stage !== 'draft',
      idea.problem ?? '',
      idea.audience ?? '',
      idea.goal ?? '',
      idea.kpi ?? '',
      idea.channels,
      idea.cost?.amount ?? null,
      idea.cost?.currency ?? null,
      idea.transitions.at(-1)?.at ?? idea.createdAt,
    ],
  );
  await loadStory(tx, idea, id, { people, spaces, themes }, fileId);
  await loadComments(tx, idea.comments, id, { people, spaces, themes }, texts);
  if (audience === 'space')
    await insertAll(
      tx,
      'mentions',
      [...new Set(body.mentions)].map((person_id) => ({ entry_id: id, person_id, created_at: opened?.at })),
    );
  await row(
    tx,
    'UPDATE entries SET trend = entry_trend(id), support = wilson(vote_count, greatest(exposure_count, vote_count)) WHERE id = $1 RETURNING id',
    [id],
  );
  return id;
}

/** What happened to it and who helped: stages, credit, votes, reactions, followers. */
async function loadStory(tx: Tx, idea: DemoIdea, id: number, { people, themes }: Places, fileId: number | null): Promise<void> {
  const stages = idea.transitions.map((t, i) => ({
    idea_id: id,
    from_stage: idea.transitions[i - 1]?.to ?? 'draft',
    to_stage: t.to,
    by_id: people.get(t.by),
    reason: t.reason ?? null,
    created_at: t.at,
  }));
  await insertAll(tx, 'idea_transitions', stages);
  const share = Math.floor(100 / (1 + idea.coAuthors.length));
  await insertAll(tx, 'contributions', [
    {
      entry_id: id,
      person_id: people.get(idea.author),
      role: 'author',
      share: 100 - share * idea.coAuthors.length,
      created_at: idea.createdAt,
    },
    ...idea.coAuthors.map((key) => ({ entry_id: id, person_id: people.get(key), role: 'co_author', share, created_at: idea.createdAt })),
  ]);
  await insertAll(
    tx,
    'entry_themes',
    idea.themes.map((key) => ({ entry_id: id, theme_id: themes.get(key) })),
  );
  if (fileId) await insertAll(tx, 'attachments', [{ entry_id: id, file_id: fileId, inline: false }]);
  const seen = new Map(idea.exposures.map((e) => [e.person, e.at]));
  await insertAll(
    tx,
    'exposures',
    idea.exposures.map((e) => ({ entry_id: id, person_id: people.get(e.person), created_at: e.at })),
  );
  await insertAll(
    tx,
    'votes',
    idea.votes.map((v) => ({
      entry_id: id,
      person_id: people.get(v.person),
      value: 1,
      created_at: v.at,
      seen_at: seen.get(v.person) ?? null,
    })),
  );
  const reactions = [...idea.reactions.map((r) => ({ ...r, reason: null })), ...idea.concerns.map((c) => ({ ...c, kind: 'concern' }))];
  await insertAll(
    tx,
    'reactions',
    reactions.map((r) => ({
      entry_id: id,
      person_id: people.get(r.person),
      kind: r.kind,
      reason: r.reason,
      created_at: idea.transitions.at(-1)?.at ?? idea.createdAt,
    })),
  );
  const followers = new Set([idea.author, ...idea.coAuthors, ...idea.follows, ...idea.comments.map((c) => c.author)]);
  await insertAll(
    tx,
    'follows',
    [...followers].map((key) => ({ entry_id: id, person_id: people.get(key), created_at: idea.createdAt })),
  );
}

/** What was said about an entry; answers the id of each comment by its key. */
export async function loadComments(
  tx: Tx,
  comments: DemoComment[],
  entryId: number,
  { people }: Places,
  texts: Texts,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const comment of comments) {
    const body = texts.of(comment.body);
    const replies = comments.filter((c) => c.parent === comment.key).length;
    const [id] = await insertAll(
      tx,
      'comments',
      [
        {
          entry_id: entryId,
          parent_id: comment.parent ? (ids.get(comment.parent) ?? null) : null,
          author_id: people.get(comment.author),
          body: body.doc,
          text: body.text,
          reply_count: replies,
          best: comment.reactions.filter((r) => r.kind === 'useful').length,
          revision_count: 0,
          created_at: comment.at,
        },
      ],
      'id',
    );
    if (!id) throw new Error(`no comment for ${comment.key}`);
    ids.set(comment.key, id);
    await insertAll(
      tx,
      'mentions',
      [...new Set(body.mentions)].map((person_id) => ({ entry_id: entryId, comment_id: id, person_id, created_at: comment.at })),
    );
    await insertAll(
      tx,
      'reactions',
      comment.reactions.map((r) => ({ comment_id: id, person_id: people.get(r.person), kind: r.kind, created_at: comment.at })),
    );
  }
  return ids;
}

/** Its votes are in the target's already. */
async function loadMerge(tx: Tx, idea: DemoIdea, ids: Map<string, number>, { people }: Places): Promise<void> {
  const [from, into] = [ids.get(idea.key), ids.get(idea.mergedInto ?? '')];
  const merged = idea.transitions.at(-1);
  if (!from || !into || !merged) throw new Error(`${idea.key} is merged into nothing`);
  await insertAll(tx, 'links', [
    { from_id: from, to_id: into, type: 'merged_into', created_by_id: people.get(merged.by), created_at: merged.at },
  ]);
  await insertAll(tx, 'contributions', [
    { entry_id: into, person_id: people.get(idea.author), role: 'merged_author', share: 0, source_id: from, created_at: merged.at },
  ]);
  await insertAll(tx, 'idea_merges', [
    {
      from_id: from,
      into_id: into,
      by_id: people.get(merged.by),
      previous_stage: idea.transitions.at(-2)?.to ?? 'open',
      moved_voters: idea.votes.map((v) => people.get(v.person)),
      moved_followers: [],
      credited_author: true,
      created_at: merged.at,
    },
  ]);
}
