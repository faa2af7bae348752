import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config';
import { isSealed, seal, unseal } from '../../platform/config/sealed';
import { keyFor } from '../../platform/config/secret';

const ownerOf = (personId: number): string => `calendar:${personId}`;

/** Private addresses as the database keeps them: sealed with a key of the installation, so that a copy of the tables opens no calendar. */
@Injectable()
export class CalendarAddresses {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = keyFor(config.secret, 'calendar');
  }

  kept(personId: number, address: string): string {
    return seal(this.key, ownerOf(personId), address);
  }

  /** The address; nothing when the installation's secret is another one by now. What was kept before it was sealed is read as it is. */
  read(personId: number, kept: string): string | undefined {
    return isSealed(kept) ? unseal(this.key, ownerOf(personId), kept) : kept;
  }

  /** Kept before addresses were sealed. */
  isOpen(kept: string): boolean {
    return !isSealed(kept);
  }
}
