import { ageRanks } from '../features/topics';
import { insertAll } from '../platform/database/bulk';
import { row, type Tx } from '../platform/database/database';
import type { DemoCompany, DemoTopic } from './content/types';
import { loadComments, type Texts } from './load-ideas';
import type { Places } from './load-people';

/** The forum with all that was said in it, oldest first, and how far each has read. */
export async function loadTopics(tx: Tx, demo: DemoCompany, places: Places, texts: Texts, now: Date): Promise<void> {
  for (const topic of demo.topics) await loadTopic(tx, topic, places, texts);
  await ageRanks(tx, now);
}

async function loadTopic(tx: Tx, topic: DemoTopic, places: Places, texts: Texts): Promise<void> {
  const { people, spaces, themes } = places;
  const author = people.get(topic.author);
  const body = texts.of(topic.body);
  const [id] = await insertAll(
    tx,
    'entries',
    [
      {
        kind: 'topic',
        space_id: spaces.get(topic.space),
        author_id: author,
        title: topic.title,
        body: body.doc,
        text: body.text,
        state: 'published',
        audience: 'space',
        vote_count: topic.votes.length,
        comment_count: topic.comments.length,
        exposure_count: topic.exposures.length,
        created_at: topic.createdAt,
        updated_at: topic.createdAt,
        published_at: topic.createdAt,
        active_at: topic.comments.at(-1)?.at ?? topic.createdAt,
        locked_at: topic.lockedAt,
      },
    ],
    'id',
  );
  if (!id) throw new Error(`no entry for ${topic.key}`);
  await insertAll(tx, 'topics', [{ entry_id: id, hot: 0 }]);
  await insertAll(tx, 'contributions', [{ entry_id: id, person_id: author, role: 'author', share: 100, created_at: topic.createdAt }]);
  await insertAll(
    tx,
    'entry_themes',
    topic.themes.map((key) => ({ entry_id: id, theme_id: themes.get(key) })),
  );
  const each = ({ person, at }: { person: DemoTopic['author']; at: Date }) => ({
    entry_id: id,
    person_id: people.get(person),
    created_at: at,
  });
  await insertAll(tx, 'exposures', topic.exposures.map(each));
  await insertAll(
    tx,
    'votes',
    topic.votes.map((vote) => ({ ...each(vote), value: 1, seen_at: vote.at })),
  );
  await insertAll(
    tx,
    'follows',
    topic.follows.map((person) => each({ person, at: topic.createdAt })),
  );
  const comments = await loadComments(tx, topic.comments, id, places, texts);
  await insertAll(
    tx,
    'read_states',
    topic.reads.map(({ person, at, comment }) => ({
      entry_id: id,
      person_id: people.get(person),
      read_at: at,
      last_comment_id: comment === null ? null : (comments.get(comment) ?? null),
    })),
  );
  if (topic.lockedAt)
    await insertAll(tx, 'entry_notices', [{ entry_id: id, kind: 'locked', by_id: people.get('camille'), created_at: topic.lockedAt }]);
  await row(
    tx,
    'UPDATE entries SET trend = entry_trend(id), support = wilson(vote_count, greatest(exposure_count, vote_count)) WHERE id = $1 RETURNING id',
    [id],
  );
}
