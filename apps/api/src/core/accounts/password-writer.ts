import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { row, type Tx } from '../../platform/database/database';
import { Post } from '../mail';
import { endCredentials } from './credentials';
import { PasswordChangedLetter } from './password-changed-letter';
import type { Client } from './session.service';
import { type OpenedSession, Sessions } from './sessions';

/** What follows from a new password, whichever way it was chosen. */
@Injectable()
export class PasswordWriter {
  constructor(
    private readonly sessions: Sessions,
    private readonly post: Post,
    private readonly letter: PasswordChangedLetter,
  ) {}

  /** Stores it, ends every credential made under the old one, tells the person, and opens one new session. */
  async write(tx: Tx, personId: number, hash: string, client: Client): Promise<OpenedSession> {
    await row(tx, 'UPDATE people SET password_hash = $2 WHERE id = $1 RETURNING id', [personId, hash]);
    await endCredentials(tx, personId);
    await this.post.send(tx, this.letter, { personId, ref: randomUUID() });
    return this.sessions.open(tx, personId, client.address, client.device);
  }
}
