import { Injectable } from '@nestjs/common';
import { networkOf } from '../../platform/http/network';
import { ProblemError } from '../../platform/http/problem';
import { RateLimits } from '../../platform/http/rate-limits';

/** Counts links that open nothing against the network that tries them; one that works always works. */
@Injectable()
export class LinkAttempts {
  constructor(private readonly limits: RateLimits) {}

  /** @throws what the attempt throws; TooMany after too many of it */
  async count<T>(address: string, attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof ProblemError && (error.status === 404 || error.status === 410))
        await this.limits.consume('linkAddress', `tried:${networkOf(address)}`);
      throw error;
    }
  }
}
