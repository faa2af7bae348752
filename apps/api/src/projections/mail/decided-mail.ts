import { Injectable } from '@nestjs/common';
import { SignIn } from '../../core/accounts';
import { Clock } from '../../platform/clock/clock';
import { Database, type Tx } from '../../platform/database/database';
import type { Mail } from '../../platform/mail/mailer';
import { type DeliveryRow, drop, holdDelivery, noteSent } from './deliveries';
import { loadRecipient, type Recipient } from './recipients';

/** What a letter of the ledger is asked with. */
export type DeliveryIds = { deliveryId: number };
/** Decides in the transaction that holds the delivery what the person reads; null once it has noted why nothing leaves. */
type Decide = (tx: Tx, delivery: DeliveryRow, person: Recipient, now: Date) => Promise<Mail | null>;

/** What all mails of the ledger have in common: decided once, as they leave, for somebody who is still there. */
@Injectable()
export class DecidedMail {
  constructor(
    private readonly db: Database,
    private readonly signIn: SignIn,
    private readonly clock: Clock,
  ) {}

  /** Null when it is over, or its reader is gone. */
  write({ deliveryId }: DeliveryIds, decide: Decide): Promise<Mail | null> {
    return this.db.transaction(async (tx) => {
      const delivery = await holdDelivery(tx, deliveryId);
      if (!delivery) return null;
      const now = this.clock.now();
      const person = await loadRecipient(tx, delivery.personId);
      if (!person || (person.demo && !this.signIn.demoMaySignIn())) return drop(tx, delivery.id, 'gone', now);
      return decide(tx, delivery, person, now);
    });
  }

  sent({ deliveryId }: DeliveryIds): Promise<void> {
    return this.db.transaction(async (tx) => {
      await noteSent(tx, deliveryId, this.clock.now());
    });
  }
}
