import { Injectable } from '@nestjs/common';
import { alwaysInApp, type InputOf, type NotificationPreferences, type notificationPreferences } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { findPreferences } from './preferences.queries';

type Input = InputOf<typeof notificationPreferences.update>['body'];

/** What a person wants to be told, where and when. */
@Injectable()
export class PreferencesService {
  constructor(private readonly db: Database) {}

  get(actor: Actor): Promise<NotificationPreferences> {
    return findPreferences(this.db, actor.id);
  }

  /** What is left out stays as it is. @throws 400 `always_in_app` for what nobody can switch off in the app */
  update(actor: Actor, input: Input): Promise<NotificationPreferences> {
    const locked = input.events?.find(({ event, app }) => app === false && alwaysInApp.includes(event));
    if (locked) throw Problems.invalid('events', 'always_in_app');
    return this.db.transaction(async (tx) => {
      if (input.events?.length) await choose(tx, actor.id, input.events);
      if (input.weekly?.length) await chooseWeekly(tx, actor.id, input.weekly);
      if (input.digest || input.quiet) await setRhythm(tx, actor.id, input);
      return findPreferences(within(tx), actor.id);
    });
  }
}

/** Writes choices; of one event what is left out stays. */
export async function choose(tx: Tx, personId: number, choices: NonNullable<Input['events']>): Promise<void> {
  await row(
    tx,
    `INSERT INTO notification_choices AS c (person_id, event, app, mail)
     SELECT $1, event, app, mail FROM jsonb_to_recordset($2::jsonb) AS each(event text, app boolean, mail text)
     ON CONFLICT (person_id, event) DO UPDATE SET app = coalesce(excluded.app, c.app), mail = coalesce(excluded.mail, c.mail) RETURNING person_id`,
    [personId, JSON.stringify(choices)],
  );
}

/** Writes which parts of the weekly summary somebody reads; the others stay as they are. */
export async function chooseWeekly(tx: Tx, personId: number, choices: NonNullable<Input['weekly']>): Promise<void> {
  const parts = choices.map(({ part }) => part);
  const without = choices.filter(({ on }) => !on).map(({ part }) => part);
  await row(
    tx,
    `INSERT INTO mail_rhythms AS r (person_id, weekly_without) VALUES ($1, $3)
     ON CONFLICT (person_id) DO UPDATE SET weekly_without =
       ARRAY(SELECT kept FROM unnest(r.weekly_without) AS kept WHERE kept <> ALL($2::text[]) UNION SELECT unnest($3::text[]) ORDER BY 1) RETURNING person_id`,
    [personId, parts, without],
  );
}

/** Writes when mail may come; what is left out stays. */
export async function setRhythm(tx: Tx, personId: number, { digest, quiet }: Pick<Input, 'digest' | 'quiet'>): Promise<void> {
  const values = [digest ?? null, quiet?.on ?? null, quiet?.from ?? null, quiet?.until ?? null, quiet?.weekends ?? null];
  await row(
    tx,
    `INSERT INTO mail_rhythms AS r (person_id, digest, quiet, quiet_from, quiet_until, quiet_weekends)
     VALUES ($1, coalesce($2, 'daily'), coalesce($3, true), coalesce($4, '19:00'), coalesce($5, '08:00'), coalesce($6, true))
     ON CONFLICT (person_id) DO UPDATE SET digest = coalesce($2, r.digest), quiet = coalesce($3, r.quiet), quiet_from = coalesce($4, r.quiet_from),
       quiet_until = coalesce($5, r.quiet_until), quiet_weekends = coalesce($6, r.quiet_weekends) RETURNING person_id`,
    [personId, ...values],
  );
}
