import { Inject, Injectable } from '@nestjs/common';
import { type Board, type BoardFilter, type BoardPeriod, type MyProgress } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { catalogueFor, nearest } from '../badges/my-badges';
import { before, dayIn, type Period, periodOf } from '../points/company-days';
import { CORRECTION_DAYS } from '../points/points.rules';
import { ensurePoints, wanted } from '../points/switches';
import { boardOf, departments, type Place, presentRow, ranked, rankedWithin } from './board.queries';
import { pointsIn } from './progress.queries';

/** Boards: read from sums that the ledger keeps, so that they cost the same however long it is. */
@Injectable()
export class BoardsService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws NotFound for a space that the viewer does not read, or no theme, 400 `bad_cursor` */
  async board(actor: Actor, filter: BoardFilter): Promise<Board> {
    const today = dayIn(this.config.COMPANY_TIME_ZONE, this.clock.now());
    const period = periodOf(filter.period, filter.on && filter.on < today ? filter.on : today);
    const board = { scope: await this.scopeFor(actor, filter.scope), period, view: filter.view };
    const scope = scopeOf('board', filter, period.startsOn);
    const read = this.cursors.read<[number, number, ...Place]>(scope, filter.cursor);
    const [passed = 0, same = 0, ...after] = read ?? [];
    const around = filter.around !== undefined;
    const found = await boardOf(this.db, actor.id, board, {
      around,
      limit: filter.scope === 'department' ? 0 : filter.limit + 1,
      after: read ? (after as Place) : undefined,
    });
    const reply = { items: [], nextCursor: null, period: presentPeriod(period, today), viewer: { onBoard: found.mine } };
    const switches = wanted(found.switches);
    if (!switches.boards) return { ...reply, viewer: { onBoard: false }, state: 'off' };
    if (filter.scope === 'department') return { ...reply, items: await departments(this.db, period, switches.partTime), state: 'shown' };
    if (!found.enough) return { ...reply, state: 'few' };
    if (around) return { ...reply, state: 'shown', items: rankedWithin(found.rows, found.more).map(presentRow) };
    const continues = read !== undefined && found.rows[0]?.points === after[0];
    const rows = ranked(found.rows, passed, continues ? same : 0);
    const shown = rows.slice(0, filter.limit);
    const last = shown.at(-1);
    const stand = passed + shown.length;
    const more = rows.length > filter.limit && last !== undefined;
    return {
      ...reply,
      state: 'shown',
      items: shown.map(presentRow),
      nextCursor: more ? this.cursors.write(scope, [stand, stand - last.rank + 1, ...last.row.place]) : null,
    };
  }

  /** Nobody else's points are in it: what the person earned, and against their own last period. @throws Forbidden `points_off` */
  async progress(actor: Actor, kind: BoardPeriod): Promise<MyProgress> {
    await ensurePoints(this.db);
    const today = dayIn(this.config.COMPANY_TIME_ZONE, this.clock.now());
    const period = periodOf(kind, today);
    const earlier = before(period);
    const [found, all] = await Promise.all([
      pointsIn(this.db, actor.id, period, earlier, today),
      catalogueFor(this.db, actor.id, this.config.COMPANY_TIME_ZONE, this.clock.now()),
    ]);
    const next = nearest(all);
    return { period: kind, ...found, nextBadge: next ? { key: next.key, progress: next.progress, threshold: next.threshold } : null };
  }

  private async themeScope(scope: string): Promise<string> {
    if (!(await this.db.row('SELECT 1 FROM themes WHERE id = $1', [scope.slice('theme:'.length)]))) throw Problems.notFound();
    return scope;
  }

  private async scopeFor(actor: Actor, scope: string): Promise<string> {
    if (scope.startsWith('theme:')) return this.themeScope(scope);
    if (!scope.startsWith('space:')) return 'company';
    const space = await this.db.row<{ id: number }>('SELECT id FROM spaces WHERE slug = $1 AND id = ANY($2::bigint[])', [
      scope.slice('space:'.length),
      actor.readable,
    ]);
    if (!space) throw Problems.notFound();
    return `space:${space.id}`;
  }
}

/** With whether it is closed: nothing of it changes any more, corrections count in the present. */
function presentPeriod({ kind, startsOn, endsOn }: Period, today: string): Board['period'] {
  const over = kind !== 'all' && new Date(today).getTime() - new Date(endsOn).getTime() >= CORRECTION_DAYS * 86_400_000;
  return { kind, startsOn, endsOn: kind === 'all' ? null : endsOn, closed: over };
}
