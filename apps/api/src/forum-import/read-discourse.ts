import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type ImportedPart, pastDate, type Reading } from './thread';

const Post = z.object({
  id: z.int(),
  post_number: z.int(),
  username: z.string(),
  name: z.string().nullish(),
  cooked: z.string(),
  created_at: z.string(),
  reply_to_post_number: z.int().nullish(),
  post_type: z.int().default(1),
  accepted_answer: z.boolean().nullish(),
  deleted_at: z.string().nullish(),
});
type Post = z.output<typeof Post>;
/** What a topic page answers as JSON; only what we use of it. */
const Page = z.object({
  id: z.int(),
  title: z.string(),
  tags: z.array(z.union([z.string(), z.object({ name: z.string() })])).default([]),
  closed: z.boolean().nullish(),
  archetype: z.string().default('regular'),
  post_stream: z.object({ posts: z.array(Post), stream: z.array(z.int()).optional() }),
});
type Page = z.output<typeof Page>;
const SAID_BY_PEOPLE = 1;

/** Topic pages of Discourse, one a file; pages of one topic are put together. Messages between people are left out. */
export async function readDiscourse(files: { path: string; name: string }[], reading: Reading): Promise<void> {
  const topics = new Map<number, { name: string; page: Page; posts: Map<number, Post> }>();
  for (const { path, name } of files) {
    const page = await readPage(path, name, reading);
    if (!page || page.archetype === 'private_message') continue;
    const topic = topics.get(page.id) ?? { name, page, posts: new Map<number, Post>() };
    for (const post of page.post_stream.posts) topic.posts.set(post.id, post);
    topics.set(page.id, topic);
  }
  for (const { name, page, posts } of topics.values()) take(name, page, [...posts.values()], reading);
}

async function readPage(path: string, name: string, reading: Reading): Promise<Page | undefined> {
  try {
    const page = Page.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (page.success) return page.data;
    reading.wrong(name, `${page.error.issues[0]?.path.join('.')}: is not what a topic page of Discourse says`);
  } catch {
    reading.wrong(name, 'is not JSON');
  }
  return undefined;
}

/** A topic with an accepted answer is a question. */
function take(name: string, page: Page, all: Post[], reading: Reading): void {
  const id = `topic:${page.id}`;
  const posts = all.filter((p) => p.post_type === SAID_BY_PEOPLE && !p.deleted_at).sort((a, b) => a.post_number - b.post_number);
  const missing = (page.post_stream.stream ?? []).filter((postId) => !all.some((p) => p.id === postId)).length;
  const [first, ...rest] = posts;
  if (first?.post_number !== 1) return void reading.wrong(name, `topic ${page.id} has no first post`, id);
  if (missing) return void reading.wrong(name, `${missing} posts of topic ${page.id} are in none of the files`, id);
  const said = (post: Post): ImportedPart | undefined => {
    const at = pastDate(post.created_at);
    if (!at) {
      reading.wrong(name, `post ${post.id}: "${post.created_at}" is no date of the past`, id);
      return undefined;
    }
    reading.people.set(post.username, { id: post.username, name: post.name?.trim() || post.username });
    const to = rest.find((p) => p.post_number === post.reply_to_post_number);
    return { id: String(post.id), authorId: post.username, words: { html: post.cooked }, at, replyTo: to && String(to.id), where: name };
  };
  const opening = said(first);
  const parts = rest.map(said);
  if (!opening || parts.includes(undefined)) return;
  const accepted = posts.find((p) => p.accepted_answer)?.id;
  reading.threads.set(id, {
    ...opening,
    id,
    kind: accepted === undefined ? 'topic' : 'question',
    title: page.title,
    tags: page.tags.map((tag) => (typeof tag === 'string' ? tag : tag.name)),
    accepted: accepted === undefined ? undefined : String(accepted),
    closed: page.closed ?? false,
    parts: parts as ImportedPart[],
  });
}
