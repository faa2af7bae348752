import { helpLimits } from '@ruche/contracts';
import { Clock } from '../../platform/clock/clock';
import { workingHoursBefore } from '../../platform/clock/working-hours';
import { Database, row, rows } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { Asking } from './asking';

const A_RUN = 20;
const MINUTES = 15;
/** Older questions are left in peace. */
const WITHIN_DAYS = 30;
interface Waiting {
  id: number;
  title: string;
  author_id: number;
  skill_id: number;
}

/** Takes a question that nobody answered for 24 working hours to those who know, and lets them go once it is answered. */
@BackgroundJob()
export class RouteQuestionsJob implements Job {
  readonly name = 'help.route_questions';
  readonly cron = '17 * * * *';

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly asking: Asking,
  ) {}

  async run(): Promise<void> {
    for (const id of await this.answered())
      await this.db.transaction(async (tx) => {
        await rows(tx, `UPDATE help_requests SET state = 'closed', settled_at = now() WHERE id = $1 AND state = 'open'`, [id]);
        await this.asking.release(tx, id, null);
      });
    for (const question of await this.unanswered()) await this.route(question);
  }

  private async answered(): Promise<number[]> {
    const found = await this.db.rows<{ id: number }>(
      `SELECT r.id FROM help_requests r JOIN entries e ON e.id = r.entry_id WHERE r.routed AND r.state = 'open' AND (e.state <> 'open' OR e.deleted_at IS NOT NULL)`,
    );
    return found.map(({ id }) => id);
  }

  /** With the skill that it is about: by its themes, else by a name of the skill in its title; the one that most people have. */
  private unanswered(): Promise<Waiting[]> {
    const now = this.clock.now();
    return this.db.rows<Waiting>(
      `WITH RECURSIVE branch AS (
         SELECT s.id AS skill_id, s.theme_id FROM skills s WHERE s.theme_id IS NOT NULL
         UNION SELECT b.skill_id, t.id FROM branch b JOIN themes t ON t.parent_id = b.theme_id),
       waiting AS (
         SELECT e.id, e.title, e.author_id FROM questions q JOIN entries e ON e.id = q.entry_id JOIN people p ON p.id = e.author_id AND p.active AND p.role <> 'guest'
          WHERE q.answer_count = 0 AND e.state = 'open' AND e.audience = 'space' AND e.deleted_at IS NULL
            AND coalesce(e.published_at, e.created_at) < $1 AND coalesce(e.published_at, e.created_at) > $2::timestamptz - interval '${WITHIN_DAYS} days'
            AND NOT EXISTS (SELECT 1 FROM help_requests r WHERE r.entry_id = e.id AND r.routed)
          ORDER BY e.id LIMIT ${A_RUN})
       SELECT w.id, w.title, w.author_id, k.skill_id FROM waiting w CROSS JOIN LATERAL (
         SELECT m.skill_id FROM (
           SELECT b.skill_id, 0 AS way FROM branch b JOIN entry_themes et ON et.theme_id = b.theme_id WHERE et.entry_id = w.id
           UNION ALL SELECT s.id, 1 FROM skills s WHERE fold(w.title) LIKE '%' || fold(s.label_fr) || '%' OR fold(w.title) LIKE '%' || fold(s.label_en) || '%') m
         ORDER BY m.way, (SELECT count(*) FROM person_skills h WHERE h.skill_id = m.skill_id) DESC, m.skill_id LIMIT 1) k`,
      [workingHoursBefore(now, helpLimits.routeHours), now],
    );
  }

  private route(question: Waiting): Promise<void> {
    return this.db.transaction(async (tx) => {
      const made = await row<{ id: number }>(
        tx,
        `INSERT INTO help_requests (asker_id, skill_id, topic, entry_id, minutes, routed) VALUES ($1, $2, left($3, ${helpLimits.topic}), $4, ${MINUTES}, true)
         ON CONFLICT (entry_id) WHERE routed DO NOTHING RETURNING id`,
        [question.author_id, question.skill_id, question.title, question.id],
      );
      if (!made) return;
      const request = { id: made.id, state: 'open', askerId: question.author_id, skillId: question.skill_id, entryId: question.id };
      const asked = await this.asking.ask(tx, request, { count: helpLimits.asked, actorId: null });
      if (asked === 0) await rows(tx, `UPDATE help_requests SET state = 'exhausted', settled_at = now() WHERE id = $1`, [made.id]);
    });
  }
}
