import type { Locale, NotificationPreferences } from '@ruche/contracts';
import { ACTOR_COLUMNS, type Actor, type ActorRow, asActor } from '../../core/access';
import { row, type Tx } from '../../platform/database/database';
import { PREFERENCE_COLUMNS, type PreferencesRow, preferencesOf } from '../notifications/preferences.queries';

/** Somebody who may get a mail, as they are now. */
export interface Recipient {
  actor: Actor;
  email: string;
  locale: Locale;
  demo: boolean;
  preferences: NotificationPreferences;
}

/** Nothing when the account is switched off. Mails for one person are decided one after the other: their row of locks is held. */
export async function loadRecipient(tx: Tx, personId: number): Promise<Recipient | undefined> {
  await row(tx, `SELECT pg_advisory_xact_lock(hashtextextended('mail ' || $1::text, 0))`, [personId]);
  const found = await row<ActorRow & PreferencesRow & { email: string; demo: boolean }>(
    tx,
    `SELECT ${ACTOR_COLUMNS}, p.email, p.demo, ${PREFERENCE_COLUMNS} FROM people p LEFT JOIN mail_rhythms r ON r.person_id = p.id WHERE p.id = $1 AND p.active`,
    [personId],
  );
  if (!found) return undefined;
  return {
    actor: asActor(found),
    email: found.email,
    locale: found.locale,
    demo: found.demo,
    preferences: preferencesOf(found, found.time_zone),
  };
}
