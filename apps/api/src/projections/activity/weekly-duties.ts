import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Duty, type Locale, questionLimits } from '@ruche/contracts';
import { WeeklyParts } from '../../core/mail';
import { workingHoursBefore } from '../../platform/clock/working-hours';
import { presentDuties } from './home.presenter';
import { findDuties } from './home.queries';

/** Votes have a part of their own. */
type Told = Exclude<Duty['kind'], 'vote'>;
type Sentence = (count: number, title: string | null) => string;

const words: Record<Locale, Record<Told, Sentence> & { minutes: (n: number) => string }> = {
  fr: {
    review: (n, title) => (title ? `« ${title} » attend votre relecture` : `${n} idées attendent votre relecture`),
    answer_request: (n, title) => (title ? `On demande à entrer dans « ${title} »` : `${n} demandes d’entrée attendent votre réponse`),
    answer_question: (n, title) => (title ? `« ${title} » attend une réponse` : `${n} questions attendent une réponse`),
    rework: (n, title) => (title ? `« ${title} » vous attend : elle est à compléter` : `${n} de vos idées sont à compléter`),
    finish_draft: (n, title) => (title ? `Votre brouillon « ${title} » vous attend` : `${n} de vos brouillons vous attendent`),
    minutes: (n) => `environ ${n} min`,
  },
  en: {
    review: (n, title) => (title ? `“${title}” waits for your review` : `${n} ideas wait for your review`),
    answer_request: (n, title) => (title ? `Somebody asks to join “${title}”` : `${n} requests to join wait for your answer`),
    answer_question: (n, title) => (title ? `“${title}” waits for an answer` : `${n} questions wait for an answer`),
    rework: (n, title) => (title ? `“${title}” waits for you to complete it` : `${n} of your ideas are to be completed`),
    finish_draft: (n, title) => (title ? `Your draft “${title}” waits for you` : `${n} of your drafts wait for you`),
    minutes: (n) => `about ${n} min`,
  },
};

/** The entry, where it is about one only; who asks to join asks a space. */
const aboutOne = (kind: Told, id: number | null) => (id === null || kind === 'answer_request' ? {} : { entryId: id });

/** What waits for the reader on the home page, in their weekly summary. */
@Injectable()
export class WeeklyDuties implements OnModuleInit {
  constructor(private readonly weekly: WeeklyParts) {}

  onModuleInit(): void {
    this.weekly.add('deadlines', async (reader, actor, { until }, locale) => {
      const rows = await findDuties(reader, actor, until, workingHoursBefore(until, questionLimits.waitingHours));
      return presentDuties(rows).flatMap(({ kind, count, title, url, minutes }) =>
        kind === 'vote'
          ? []
          : [{ sentence: words[locale][kind](count, title), url, meta: words[locale].minutes(minutes), ...aboutOne(kind, rows[kind].id) }],
      );
    });
  }
}
