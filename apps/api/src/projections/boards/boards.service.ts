import { Inject, Injectable } from '@nestjs/common';
import { type Board, type BoardFilter, type BoardPeriod, boardLimits, type MyProgress } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { catalogueFor, nearest } from '../badges/my-badges';
import { before, dayIn, type Period, periodOf } from '../points/company-days';
import { CORRECTION_DAYS } from '../points/points.rules';
import { switches } from '../points/switches';
import { above, atLeast, type BoardOf, departments, type Place, placed, placeOf, presentRow, ranked } from './board.queries';
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

  /** @throws NotFound for a space that the viewer does not read, 400 `bad_cursor` */
  async board(actor: Actor, filter: BoardFilter): Promise<Board> {
    const today = dayIn(this.config.COMPANY_TIME_ZONE, this.clock.now());
    const period = periodOf(filter.period, filter.on && filter.on < today ? filter.on : today);
    const board = { scope: await this.scopeFor(actor, filter.scope), period, view: filter.view };
    const place = await placeOf(this.db, board, actor.id);
    const reply = {
      items: [],
      nextCursor: null,
      period: {
        kind: period.kind,
        startsOn: period.startsOn,
        endsOn: period.kind === 'all' ? null : period.endsOn,
        closed: closed(period, today),
      },
      viewer: { onBoard: place !== undefined },
    };
    if (!(await switches(this.db)).boards) return { ...reply, viewer: { onBoard: false }, state: 'off' };
    if (filter.scope === 'department') return { ...reply, items: await departments(this.db, period), state: 'shown' };
    if (!(await atLeast(this.db, board, boardLimits.few))) return { ...reply, state: 'few' };
    if (filter.around) return { ...reply, state: 'shown', items: place ? await this.around(board, place) : [] };
    return { ...reply, state: 'shown', ...(await this.page(board, filter)) };
  }

  /** Nobody else's points are in it: what the person earned, and against their own last period. @throws Forbidden `points_off` */
  async progress(actor: Actor, kind: BoardPeriod): Promise<MyProgress> {
    if (!(await switches(this.db)).points) throw Problems.forbidden('points_off');
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

  private async page(board: BoardOf, filter: BoardFilter): Promise<Pick<Board, 'items' | 'nextCursor'>> {
    const scope = scopeOf('board', filter, board.period.startsOn);
    const read = this.cursors.read<[number, number, ...Place]>(scope, filter.cursor);
    const [passed = 0, same = 0, ...after] = read ?? [];
    const found = await placed(this.db, board, { after: read ? (after as Place) : undefined, limit: filter.limit + 1 });
    const continues = read !== undefined && found[0]?.points === after[0];
    const rows = ranked(found, passed, continues ? same : 0);
    const last = rows[filter.limit - 1];
    const more = rows.length > filter.limit && last !== undefined;
    const shown = rows.slice(0, filter.limit);
    const stand = passed + shown.length;
    return {
      items: shown.map(presentRow),
      nextCursor: more ? this.cursors.write(scope, [stand, stand - last.rank + 1, ...last.row.place]) : null,
    };
  }

  /** Three above, oneself, three below. */
  private async around(board: BoardOf, place: Place): Promise<Board['items']> {
    const higher = await placed(this.db, board, { before: place, limit: boardLimits.around });
    const lower = await placed(this.db, board, { from: place, limit: boardLimits.around + 1 });
    const { all, more } = await above(this.db, board, higher[0]?.place ?? place);
    return ranked([...higher, ...lower], all, all - more).map(presentRow);
  }

  private async scopeFor(actor: Actor, scope: string): Promise<string> {
    if (!scope.startsWith('space:')) return 'company';
    const space = await this.db.row<{ id: number }>('SELECT id FROM spaces WHERE slug = $1 AND id = ANY($2::bigint[])', [
      scope.slice('space:'.length),
      actor.readable,
    ]);
    if (!space) throw Problems.notFound();
    return `space:${space.id}`;
  }
}

/** Nothing of it changes any more: corrections count in the present after that. */
function closed({ kind, endsOn }: Period, today: string): boolean {
  return kind !== 'all' && new Date(today).getTime() - new Date(endsOn).getTime() >= CORRECTION_DAYS * 86_400_000;
}
