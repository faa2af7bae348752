import { beforeAll, describe, expect, it } from '@jest/globals';
import { announcements, comments, entries, ideas, posts, questions, spaces, topics } from '@ruche/contracts';
import { aPost, bringForward } from '../features/posts/posts.factory';
import { Dispatcher } from '../platform/events/dispatcher';
import { Registry } from '../platform/events/registry';
import { JobQueue } from '../platform/jobs/job-queue';
import { QueueLoop } from '../platform/jobs/queue-loop';
import { drainJobs } from '../testing/jobs';
import { freshDatabase } from '../testing/postgres';
import { useApiOn } from './use-api-on';
import { aWorld, freshIdea, freshTopic, type World } from './world';

const api = useApiOn(freshDatabase);

/** All rows of the projections, without what only says when. */
async function derived(): Promise<string> {
  const tables = [
    'notifications',
    'notification_causes',
    'deliveries',
    'search_documents',
    'search_words',
    'point_entries',
    'point_pending',
    'point_totals',
    'badge_awards',
    'spotlights',
  ];
  const parts = await Promise.all(
    tables.map((t) =>
      api.db.rows(
        `SELECT to_jsonb(x) - ARRAY['id', 'notification_id', 'notification_ids', 'created_at', 'updated_at', 'vector'] AS row FROM ${t} x ORDER BY 1`,
      ),
    ),
  );
  return JSON.stringify(parts);
}

describe('every consumer and job', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(api);
    const { member, owner, author, outsider, facilitator } = world.people;
    const id = { params: { id: String(world.idea.id) } };
    await api.as(member).call(ideas.vote, id);
    const comment = await api
      .as(member)
      .call(comments.create, { ...id, body: { body: { markdown: `Bravo @${author.handle} et @${owner.handle}` } } });
    await api.as(author).call(comments.create, { ...id, body: { body: { markdown: 'Merci' }, parentId: comment.id } });
    await api
      .as(member)
      .call(comments.update, { params: { id: String(comment.id) }, body: { body: { markdown: `Bravo à tous, @${owner.handle}` } } });
    await api.as(member).call(comments.remove, { params: { id: String(comment.id) } });
    await api.as(owner).call(entries.follow, id);
    const other = await freshIdea(api, world);
    await api.as(owner).call(ideas.merge, { params: { id: String(other.id) }, body: { intoId: world.idea.id } });
    const topic = await freshTopic(api, world);
    await api.as(member).call(entries.vote, { params: { id: String(topic.id) } });
    await api
      .as(owner)
      .call(topics.split, { params: { id: String(topic.id) }, body: { commentIds: [topic.replyId], title: 'Un sujet à part' } });
    await api.as(owner).call(topics.merge, { params: { id: String(topic.id) }, body: { intoId: world.topic.id } });
    await api
      .as(owner)
      .call(spaces.setMember, { params: { slug: world.space.slug, personId: String(outsider.id) }, body: { role: 'member' } });
    const onQuestion = { params: { id: String(world.question.id) } };
    const answer = await api
      .as(member)
      .call(questions.answer, { ...onQuestion, body: { body: { markdown: `Demande à @${owner.handle}` } } });
    await api.as(author).call(questions.accept, { ...onQuestion, body: { answerId: answer.id } });
    await api.as(author).call(questions.unaccept, onQuestion);
    await api.as(author).call(questions.accept, { ...onQuestion, body: { answerId: answer.id } });
    await api.as(facilitator).call(spaces.create, { body: { name: 'Une place pour les essais' } });
    const announced = { params: { id: String(world.announcement.id) } };
    await api.as(member).call(announcements.acknowledge, announced);
    await api.as(owner).call(announcements.remind, announced);
    const scheduled = await aPost(api, { space: world.space, author, draft: true });
    await api
      .as(author)
      .call(posts.publish, { params: { id: String(scheduled.id) }, body: { publishAt: new Date(Date.now() + 3_600_000).toISOString() } });
    await bringForward(api, scheduled.id);
    await drainJobs(api);
  }, 60_000);

  it('handles the same event again without a second effect', async () => {
    const before = await derived();
    const registry = api.app.get(Registry);
    const events = await api.db.rows<{ id: number; type: string }>('SELECT id, type FROM domain_events ORDER BY id');
    expect(events.length).toBeGreaterThan(8);
    for (const { id, type } of events) for (const queue of registry.interested(type)) await api.app.get(Dispatcher).consume(queue, id);
    expect(await derived()).toBe(before);
  });

  it('ends in the same state when the note of what was handled is lost', async () => {
    const before = await derived();
    const registry = api.app.get(Registry);
    await api.db.rows('DELETE FROM consumed_events');
    const events = await api.db.rows<{ id: number; type: string }>('SELECT id, type FROM domain_events ORDER BY id');
    for (const { id, type } of events) for (const queue of registry.interested(type)) await api.app.get(Dispatcher).consume(queue, id);
    await drainJobs(api);
    expect(await derived()).toBe(before);
  });

  it('has something to hear, and every scheduled job runs twice without harm', async () => {
    const registry = api.app.get(Registry);
    for (const consumer of registry.consumers.values()) expect(consumer.events.length).toBeGreaterThan(0);
    for (const job of registry.jobs.values()) if (job.cron) await job.run({});
    await drainJobs(api);
    const before = await derived();
    for (const job of registry.jobs.values()) if (job.cron) for (const _ of [1, 2]) await job.run({});
    await drainJobs(api);
    expect(await derived()).toBe(before);
  });

  it('is begun by another node at once when one that stops gives it back, with all its tries', async () => {
    const queue = api.app.get(JobQueue);
    await api.db.transaction((tx) =>
      queue.insert(
        tx,
        [1, 2].map((i) => ({ name: 'mail', data: { letter: 'digest', ids: { deliveryId: -i } } })),
      ),
    );
    const taken = await queue.boss.fetch('mail', { batchSize: 2 });
    expect([taken.length, (await queue.boss.fetch('mail', { batchSize: 2 })).length]).toEqual([2, 0]);
    await queue.giveBack(taken.map(({ id }) => id));
    const again = await queue.boss.fetch('mail', { batchSize: 2, includeMetadata: true });
    expect(again.map(({ id, retryCount }) => [id, retryCount])).toEqual(taken.map(({ id }) => [id, 0]));
    await queue.boss.complete(
      'mail',
      again.map(({ id }) => id),
    );
  });
});

describe('a queue', () => {
  it('is worked off without rests, is woken by a call, and stops after what is under way', async () => {
    const did: string[] = [];
    let waiting = 3;
    let resting: () => void = () => undefined;
    const emptied = () => new Promise<void>((go) => (resting = go));
    const loop = new QueueLoop(async () => {
      if (waiting === 0) {
        did.push('nothing');
        resting();
        return false;
      }
      did.push(`job ${waiting--}`);
      return true;
    }, 600_000);
    const first = emptied();
    loop.start();
    await first;
    const second = emptied();
    waiting = 1;
    loop.call();
    await second;
    await loop.stop();
    expect(did).toEqual(['job 3', 'job 2', 'job 1', 'nothing', 'job 1', 'nothing']);
  });
});
