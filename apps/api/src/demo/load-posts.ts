import { readingMinutes } from '../features/posts';
import { insertAll } from '../platform/database/bulk';
import { row, type Tx } from '../platform/database/database';
import type { DemoCompany, DemoPost } from './content/types';
import { entryRow } from './entry-row';
import { loadComments, Texts } from './load-ideas';
import type { Places } from './load-people';
import type { Pictures } from './pictures';

/** Blog posts with their readers and conversations, oldest first. */
export async function loadPosts(tx: Tx, demo: DemoCompany, places: Places, pictures: Pictures): Promise<void> {
  const texts = new Texts(demo.people, places);
  for (const post of demo.posts) await loadPost(tx, post, places, texts, pictures);
}

async function loadPost(tx: Tx, post: DemoPost, places: Places, texts: Texts, pictures: Pictures): Promise<void> {
  const { people, spaces, themes } = places;
  const author = people.get(post.author);
  const fileId = post.picture ? await pictures.store(tx, author, post.picture, `${post.key}.png`) : null;
  const body = texts.of(post.body);
  const readers = post.readers.filter((key) => key !== post.author);
  const voters = readers.slice(0, post.votes);
  const [id] = await insertAll(
    tx,
    'entries',
    [
      {
        ...entryRow({ kind: 'post', title: post.title, body, at: post.at, publishAt: post.publishAt }),
        space_id: spaces.get(post.space),
        author_id: author,
        picture_file_id: fileId,
        vote_count: voters.length,
        comment_count: post.comments.length,
        exposure_count: readers.length,
        active_at: post.comments.at(-1)?.at ?? post.at,
      },
    ],
    'id',
  );
  if (!id) throw new Error(`no entry for ${post.key}`);
  await insertAll(tx, 'posts', [
    {
      entry_id: id,
      reading_minutes: readingMinutes(body.text),
      cover_file_id: fileId,
      picked_at: post.picked ? post.at : null,
      picked_by_id: post.picked ? people.get('camille') : null,
    },
  ]);
  const about = (keys: readonly DemoPost['author'][]) =>
    keys.map((key) => ({ entry_id: id, person_id: people.get(key), created_at: post.at }));
  await insertAll(tx, 'contributions', [{ entry_id: id, person_id: author, role: 'author', share: 100, created_at: post.at }]);
  await insertAll(tx, 'follows', about([...new Set([post.author, ...post.comments.map((c) => c.author)])]));
  await insertAll(tx, 'exposures', about(readers));
  await insertAll(
    tx,
    'votes',
    about(voters).map((vote) => ({ ...vote, value: 1 })),
  );
  await insertAll(
    tx,
    'entry_themes',
    post.themes.map((key) => ({ entry_id: id, theme_id: themes.get(key) })),
  );
  if (!post.publishAt)
    await insertAll(
      tx,
      'mentions',
      [...new Set(body.mentions)].map((person_id) => ({ entry_id: id, person_id, created_at: post.at })),
    );
  await loadComments(tx, post.comments, id, places, texts);
  await row(
    tx,
    'UPDATE entries SET trend = entry_trend(id), support = wilson(vote_count, greatest(exposure_count, vote_count)) WHERE id = $1 RETURNING id',
    [id],
  );
}
