import { helpLimits } from '@ruche/contracts';
import { Clock } from '../../platform/clock/clock';
import { workingHoursBefore } from '../../platform/clock/working-hours';
import { Database, row, rows } from '../../platform/database/database';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { skillAbout, WITH_SKILL_NAMES } from './about';
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

/** Takes a question that nobody answered for 24 working hours to those who know. */
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
    for (const question of await this.unanswered()) await this.route(question);
  }

  /** With the skill that it is about; not those for which somebody is being asked already. */
  private unanswered(): Promise<Waiting[]> {
    const now = this.clock.now();
    return this.db.rows<Waiting>(
      `${WITH_SKILL_NAMES},
       waiting AS (
         SELECT e.id, e.title, e.author_id FROM questions q JOIN entries e ON e.id = q.entry_id JOIN people p ON p.id = e.author_id AND p.active AND p.role <> 'guest'
          WHERE q.answer_count = 0 AND e.state = 'open' AND e.audience = 'space' AND e.deleted_at IS NULL
            AND coalesce(e.published_at, e.created_at) < $1 AND coalesce(e.published_at, e.created_at) > $2::timestamptz - interval '${WITHIN_DAYS} days'
            AND NOT EXISTS (SELECT 1 FROM help_requests r WHERE r.entry_id = e.id AND (r.routed OR r.state IN ('open', 'accepted')))
          ORDER BY e.id LIMIT ${A_RUN})
       SELECT w.id, w.title, w.author_id, k.skill_id FROM waiting w CROSS JOIN LATERAL (${skillAbout('w.title', 'w.id')}) k`,
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
