import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DEMO_PASSWORD } from '../core/accounts';
import { Passwords } from '../platform/auth/passwords';
import type { Config } from '../platform/config/config';
import { Database, row, rows } from '../platform/database/database';
import { freshenStatistics } from '../platform/database/statistics';
import { Dispatcher } from '../platform/events/dispatcher';
import { FileStore } from '../platform/files/file-store';
import { countDeeds } from '../projections/expertise';
import { beginRecognition } from '../projections/points/begin';
import { rebuildSearch } from '../projections/search';
import { buildDemo } from './content';
import { loadCloseAtHand } from './load-close-at-hand';
import { loadEvents, tellRecent } from './load-events';
import { loadHelp } from './load-help';
import { loadIdeas, Texts } from './load-ideas';
import { loadKudos } from './load-kudos';
import { loadNews } from './load-news';
import { loadPages } from './load-pages';
import { loadPlaces } from './load-people';
import { loadPosts } from './load-posts';
import { loadQuestions } from './load-questions';
import { loadSkills } from './load-skills';
import { loadSpaceLife } from './load-space-life';
import { loadSpotlights } from './load-spotlights';
import { loadTopics } from './load-topics';
import { Pictures } from './pictures';

const LOCK = 7_282_002;

/**
 * Fills an empty database with the demo company, unless it is switched off: once, even when several nodes start together.
 * Its search index is made before the product says that it is ready.
 */
export async function seedDemo(app: NestFastifyApplication, config: Config, say: (words: string) => void, now = new Date()): Promise<void> {
  if (config.RUCHE_DEMO === false) return;
  const db = app.get(Database);
  if (await db.row('SELECT 1 FROM people LIMIT 1')) return;
  const began = Date.now();
  const demo = buildDemo(now);
  const pictures = new Pictures(app.get(FileStore));
  await pictures.draw([...demo.people, ...demo.ideas, ...demo.posts].flatMap((x) => x.picture ?? []));
  const passwordHash = await app.get(Passwords).hash(DEMO_PASSWORD);
  const filled = await db.transaction(async (tx) => {
    await row(tx, 'SELECT pg_advisory_xact_lock($1)', [LOCK]);
    if (await row(tx, 'SELECT 1 FROM people LIMIT 1')) return false;
    const places = await loadPlaces(tx, demo, passwordHash, pictures);
    await loadHelp(tx, places, await loadSkills(tx, demo, places), now);
    const ideas = await loadIdeas(tx, demo, places, pictures);
    await loadQuestions(tx, demo, places);
    await loadSpaceLife(tx, places, ideas);
    await loadCloseAtHand(tx, places, ideas);
    await loadTopics(tx, demo, places, new Texts(demo.people, places), now);
    await loadPages(tx, demo, places);
    await loadPosts(tx, demo, places, pictures);
    await loadNews(tx, demo, places);
    await countDeeds(
      tx,
      (await rows<{ id: number }>(tx, 'SELECT id FROM people WHERE demo ORDER BY id')).map(({ id }) => id),
    );
    await loadEvents(tx);
    await loadKudos(tx);
    return true;
  });
  if (!filled) return;
  await freshenStatistics(db);
  await rebuildSearch(app, () => undefined);
  await beginRecognition(app);
  await db.transaction((tx) => loadSpotlights(tx, now, config.COMPANY_TIME_ZONE));
  await tellRecent(db, app.get(Dispatcher), now);
  await freshenStatistics(db);
  say(
    `The demo company is here: ${demo.people.length} people, ${demo.ideas.length} ideas, ${demo.topics.length} topics (${((Date.now() - began) / 1000).toFixed(1)} s).`,
  );
}
