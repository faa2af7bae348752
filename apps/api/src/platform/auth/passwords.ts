import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** `Algorithm.Argon2id` of the library, whose const enum an isolated module can't read. */
const ARGON2ID = 2;
/** OWASP's argon2id settings: 19 MiB, 2 passes, 1 lane. */
const settings = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const CURRENT = '$argon2id$v=19$m=19456,t=2,p=1$';
const AT_ONCE = 2;

/** Hashes and checks passwords off the event loop, two at a time so that memory stays bounded. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, settings));
  }

  /** Takes as long for an account without a password as for one with a wrong password. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash('no account has this password');
    const against = stored ?? (await this.decoy);
    const same = await this.inTurn(() => verify(against, password));
    return stored !== null && same;
  }

  /** True when the hash was made with older settings and should be made again. */
  outdated(stored: string): boolean {
    return !stored.startsWith(CURRENT);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
