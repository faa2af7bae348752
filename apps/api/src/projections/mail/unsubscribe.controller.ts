import { Controller, Res } from '@nestjs/common';
import { type InputOf, type Locale, type NotificationEvent, notificationPreferences } from '@ruche/contracts';
import type { FastifyReply } from 'fastify';
import { FromAnywhere, Public } from '../../platform/auth/access';
import { Database, type Reader, type Tx, within } from '../../platform/database/database';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { Problems } from '../../platform/http/problem';
import { choose, chooseWeekly, setRhythm } from '../notifications/preferences.service';
import { type MailPart, UnsubscribeLinks, weeklyPartOf } from './unsubscribe-links';
import { unsubscribePage } from './unsubscribe-page';

/** Stopping mail from the mail itself: without a session, by the signed address alone. */
@Controller()
export class UnsubscribeController {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly db: Database,
  ) {}

  @Endpoint(notificationPreferences.unsubscribePage)
  @Public()
  async ask(@Input() { params }: InputOf<typeof notificationPreferences.unsubscribePage>, @Res() reply: FastifyReply) {
    const { personId, part } = this.links.read(params.token);
    send(reply, unsubscribePage(await localeOf(this.db, personId), part, false));
  }

  @Endpoint(notificationPreferences.unsubscribe)
  @Public()
  @FromAnywhere()
  async stop(@Input() { params }: InputOf<typeof notificationPreferences.unsubscribe>, @Res() reply: FastifyReply) {
    const { personId, part } = this.links.read(params.token);
    const locale = await this.db.transaction(async (tx) => {
      const found = await localeOf(within(tx), personId);
      await stop(tx, personId, part);
      return found;
    });
    send(reply, unsubscribePage(locale, part, true));
  }
}

async function stop(tx: Tx, personId: number, part: MailPart): Promise<void> {
  const weekly = weeklyPartOf(part);
  if (weekly) await chooseWeekly(tx, personId, [{ part: weekly, on: false }]);
  else if (part === 'digest') await setRhythm(tx, personId, { digest: 'off' });
  else await choose(tx, personId, [{ event: part as NotificationEvent, mail: 'off' }]);
}

const send = (reply: FastifyReply, page: string): void =>
  void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').send(page);

/** @throws NotFound when the person is gone */
async function localeOf(reader: Reader, personId: number): Promise<Locale> {
  const [found] = await reader.rows<{ locale: Locale }>('SELECT locale FROM people WHERE id = $1', [personId]);
  if (!found) throw Problems.notFound();
  return found.locale;
}
