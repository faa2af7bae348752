import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config/config';
import { Database } from '../database/database';
import { Problems } from './problem';

const limits = (config: Config) => ({
  signInAccount: { points: config.SIGN_IN_FAILURES_PER_ACCOUNT, duration: 900 },
  signInAddress: { points: config.SIGN_IN_FAILURES_PER_ADDRESS, duration: 900 },
  linkMail: { points: 5, duration: 900 },
  linkAddress: { points: 30, duration: 900 },
  feed: { points: 120, duration: 3_600 },
  feedPicture: { points: 3_000, duration: 3_600 },
  feedAddress: { points: 30, duration: 900 },
  creation: { points: config.CREATIONS_PER_MINUTE, duration: 60 },
});
export type Limited = keyof ReturnType<typeof limits>;

/** Limits that must hold exactly over all nodes; kept in PostgreSQL, in memory while it does not answer. */
@Injectable()
export class RateLimits {
  private readonly limiters: Record<Limited, RateLimiterPostgres>;

  constructor(db: Database, @Inject(CONFIG) config: Config) {
    const make = ([name, { points, duration }]: [string, { points: number; duration: number }]) => [
      name,
      new RateLimiterPostgres({
        storeClient: db.pool,
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix: name,
        points,
        duration,
        clearExpiredByTimeout: false,
        insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration }),
      }),
    ];
    this.limiters = Object.fromEntries(Object.entries(limits(config)).map(make)) as Record<Limited, RateLimiterPostgres>;
  }

  /** Uses one point. @throws TooMany when none is left. */
  async consume(limit: Limited, key: string): Promise<void> {
    try {
      await this.limiters[limit].consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw Problems.tooMany(error.msBeforeNext / 1000);
      throw error;
    }
  }

  /** @throws TooMany when no point is left, without using one. */
  async ensureLeft(limit: Limited, key: string): Promise<void> {
    const limiter = this.limiters[limit];
    const state = await limiter.get(key);
    if (state && state.consumedPoints >= limiter.points) throw Problems.tooMany(state.msBeforeNext / 1000);
  }

  async forget(limit: Limited, key: string): Promise<void> {
    await this.limiters[limit].delete(key);
  }
}
