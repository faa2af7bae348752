import { entryChanged, entryDeleted, entryPublished } from '../../core/entries';
import { announcementReminded } from '../../features/announcements';
import { row, type Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';
import { addressedBy, type Circle, notReached, these, watchersOf } from './circles';
import type { Stories } from './story';
import { type EntrySubject, loadEntrySubject, mentionIdsOf } from './subjects';
import { type Telling, tell } from './tell';
import * as withdraw from './withdraw';

/** An entry of any kind that its readers see from now on: those whom it mentions and, the first time, those who hear of its space. */
const ofPublished = (event: StoredEvent, entry: EntrySubject, mentionIds: readonly number[], first: boolean): Telling => {
  const where = { entryId: entry.id, byId: writerOf(event, entry) };
  const mentioned: Circle = { reason: 'mentioned', type: 'mention', class: 'direct', people: these(mentionIds), ...where };
  return {
    circles: first ? [mentioned, { ...newIn(entry.spaceId), ...where }] : [mentioned],
    excerpt: entry.excerpt,
    paragraphs: entry.paragraphs,
  };
};

/** Who hears of a new entry of a space, whoever wrote it. */
export const newIn = (spaceId: number): Circle => ({ reason: 'space', type: 'published', class: 'community', people: watchersOf(spaceId) });

/** Who hears of an announcement. It is direct when it must be read. */
export const announced = (people: Circle['people'], mustRead: boolean): Circle => ({
  reason: 'addressed',
  type: 'announcement',
  class: mustRead ? 'direct' : 'community',
  people,
});

/** People whom the text of an entry mentions for the first time. It is its authors' text, whoever opened it to its readers. */
const ofEntry = (event: StoredEvent, entry: EntrySubject, mentionIds: readonly number[]): Telling => ({
  circles: [
    { reason: 'mentioned', type: 'mention', class: 'direct', people: these(mentionIds), entryId: entry.id, byId: writerOf(event, entry) },
  ],
  excerpt: entry.excerpt,
  paragraphs: entry.paragraphs,
});

/** Everybody whom an announcement is addressed to; whom it mentions hears that instead. */
const ofAnnouncement = (event: StoredEvent, entry: EntrySubject, mentionIds: readonly number[], mustRead: boolean): Telling => {
  const telling = ofEntry(event, entry, mentionIds);
  telling.circles.push({ ...announced(addressedBy(entry.id), mustRead), entryId: entry.id, byId: writerOf(event, entry) });
  return telling;
};

/** Only those who have not read it. */
const ofReminder = (entry: EntrySubject): Telling => ({
  circles: [{ reason: 'reminded', type: 'announcement', class: 'direct', people: notReached(entry.id), entryId: entry.id }],
  excerpt: entry.excerpt,
});

const writerOf = ({ actorId }: StoredEvent, { authorIds }: EntrySubject): number | undefined =>
  authorIds.find((id) => id === actorId) ?? authorIds[0];

async function entryMentions(tx: Tx, event: StoredEvent): Promise<void> {
  const fresh = mentionIdsOf(event);
  const entry = fresh.length ? await loadEntrySubject(tx, event.entryId ?? 0) : undefined;
  if (entry) await tell(tx, event, ofEntry(event, entry, fresh));
}

/** Told once: an entry that is published again after it was taken back has been heard of. An answer is told with its question. */
async function published(tx: Tx, event: StoredEvent): Promise<void> {
  const { kind } = event.payload as { kind?: string };
  const entry = kind === 'answer' ? undefined : await loadEntrySubject(tx, event.entryId ?? 0);
  if (!entry) return;
  const mentionIds = mentionIdsOf(event);
  const earlier = await row(tx, 'SELECT 1 FROM domain_events WHERE entry_id = $1 AND type = $2 AND id < $3', [
    entry.id,
    event.type,
    event.id,
  ]);
  const facts =
    kind === 'announcement' && !earlier
      ? await row<{ must_read: boolean }>(tx, 'SELECT must_read FROM announcements WHERE entry_id = $1', [entry.id])
      : undefined;
  await tell(
    tx,
    event,
    facts ? ofAnnouncement(event, entry, mentionIds, facts.must_read) : ofPublished(event, entry, mentionIds, !earlier),
  );
}

async function reminded(tx: Tx, event: StoredEvent): Promise<void> {
  const entry = await loadEntrySubject(tx, event.entryId ?? 0);
  if (entry) await tell(tx, event, ofReminder(entry));
}

/** What of entries of any kind, and of announcements, is told, and to whom. */
export const entryStories: Stories = [
  [entryChanged.type, entryMentions],
  [entryPublished.type, published],
  [announcementReminded.type, reminded],
  [entryDeleted.type, (tx, { entryId = 0 }) => withdraw.ofEntry(tx, entryId)],
];
