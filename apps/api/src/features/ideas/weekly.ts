import type { IdeaStage } from '@ruche/contracts';
import { visibleTo, writtenBy } from '../../core/access';
import { urlOf } from '../../core/entries';
import type { WeeklySource } from '../../core/mail';
import { Params } from '../../platform/database/params';
import { ideasToVote } from './ideas.queries';
import { stageWords } from './stage-words';
import { weeklyWords } from './weekly-words';

const TO_VOTE = 3;
const OUTCOMES = 10;
/** How long after it was opened the summary comes back to an idea. */
const LATER = '3 months';

/** Ideas that wait for the reader's vote, those that fewest people have seen first. */
export const ideasForTheirVote: WeeklySource = async (reader, actor, _week, locale) =>
  (await ideasToVote(reader, actor, TO_VOTE)).map((idea) => ({
    sentence: idea.title,
    url: idea.url,
    entryId: idea.id,
    meta: [idea.author.name, idea.space.name, ...(idea.votes === null ? [] : [weeklyWords[locale].votes(idea.votes)])].join(' · '),
  }));

/** The latest stage that ideas of the reader's, or that they follow, came to this week, and why. One statement. */
export const whatBecame: WeeklySource = async (reader, actor, { since, until }, locale) => {
  const params = new Params();
  const me = params.add(actor.id);
  const found = await reader.rows<{ id: number; title: string; space: string; stage: IdeaStage; reason: string | null; mine: boolean }>(
    `SELECT e.id, e.title, s.name AS space, t.to_stage AS stage, t.reason, ${writtenBy(me)} AS mine
       FROM (SELECT DISTINCT ON (m.idea_id) m.id, m.idea_id, m.to_stage, m.reason FROM idea_transitions m
              WHERE m.created_at > ${params.add(since)}::timestamptz AND m.created_at <= ${params.add(until)}::timestamptz AND m.to_stage NOT IN ('draft', 'submitted', 'merged')
                AND m.by_id IS DISTINCT FROM ${me}::bigint AND m.idea_id IN (
                  SELECT f.entry_id FROM follows f WHERE f.person_id = ${me} UNION SELECT c.entry_id FROM contributions c WHERE c.person_id = ${me} AND c.role IN ('author', 'co_author'))
              ORDER BY m.idea_id, m.id DESC) AS t
       JOIN entries e ON e.id = t.idea_id AND e.state = t.to_stage AND e.deleted_at IS NULL JOIN spaces s ON s.id = e.space_id
      WHERE ${visibleTo(actor, params)} ORDER BY mine DESC, t.id DESC LIMIT ${OUTCOMES}`,
    params.values,
  );
  return found.map(({ id, title, space, stage, reason, mine }) => ({
    sentence: weeklyWords[locale].became(title, stageWords[locale][stage]),
    url: urlOf({ kind: 'idea', id, title }),
    entryId: id,
    quote: reason ?? '',
    meta: `${space} · ${weeklyWords[locale].why[mine ? 'mine' : 'followed']}`,
  }));
};

/** An idea of the reader's that was opened three months before this week: where it stands now; the most voted, where there are several. */
export const threeMonthsLater: WeeklySource = async (reader, actor, { since, until }, locale) => {
  const params = new Params();
  const me = params.add(actor.id);
  const [idea] = await reader.rows<{ id: number; title: string; space: string; stage: IdeaStage; votes: number | null; comments: number }>(
    `SELECT e.id, e.title, s.name AS space, e.state AS stage, CASE WHEN i.challenge_id IS NULL OR e.state <> 'open' THEN e.vote_count END AS votes, e.comment_count AS comments
       FROM entries e JOIN ideas i ON i.entry_id = e.id JOIN spaces s ON s.id = e.space_id
      WHERE e.kind = 'idea' AND e.id IN (SELECT c.entry_id FROM contributions c WHERE c.person_id = ${me} AND c.role IN ('author', 'co_author'))
        AND e.published_at > ${params.add(since)}::timestamptz - interval '${LATER}' AND e.published_at <= ${params.add(until)}::timestamptz - interval '${LATER}'
        AND e.deleted_at IS NULL AND e.state <> 'merged' AND ${visibleTo(actor, params)}
      ORDER BY e.vote_count DESC, e.id DESC LIMIT 1`,
    params.values,
  );
  if (!idea) return [];
  const words = weeklyWords[locale];
  return [
    {
      sentence: words.became(idea.title, stageWords[locale][idea.stage]),
      url: urlOf({ kind: 'idea', id: idea.id, title: idea.title }),
      entryId: idea.id,
      meta: [...(idea.votes === null ? [] : [words.votes(idea.votes)]), words.comments(idea.comments), idea.space].join(' · '),
    },
  ];
};
