import type { Locale } from '@ruche/contracts';
import { publishedTo } from '../../core/access';
import { urlOf } from '../../core/entries';
import type { WeeklySource } from '../../core/mail';
import { Params } from '../../platform/database/params';

const AT_MOST = 3;

const words: Record<Locale, { helped: (title: string) => string; answers: (count: number) => string }> = {
  fr: {
    helped: (title) => `Une réponse à « ${title} » vous a-t-elle aidé ?`,
    answers: (count) => (count === 1 ? '1 réponse' : `${count} réponses`),
  },
  en: {
    helped: (title) => `Did an answer to “${title}” help you?`,
    answers: (count) => (count === 1 ? '1 answer' : `${count} answers`),
  },
};

/** The reader's own questions that were answered and wait for them to say which answer helped. One statement. */
export const questionsToSettle: WeeklySource = async (reader, actor, _week, locale) => {
  const params = new Params();
  const found = await reader.rows<{ id: number; title: string; space: string; answers: number }>(
    `SELECT e.id, e.title, s.name AS space, q.answer_count AS answers
       FROM entries e JOIN questions q ON q.entry_id = e.id JOIN spaces s ON s.id = e.space_id
      WHERE e.kind = 'question' AND e.state = 'answered' AND e.author_id = ${params.add(actor.id)} AND ${publishedTo(actor, params)}
      ORDER BY e.active_at DESC, e.id DESC LIMIT ${AT_MOST}`,
    params.values,
  );
  return found.map(({ id, title, space, answers }) => ({
    sentence: words[locale].helped(title),
    url: urlOf({ kind: 'question', id, title }),
    meta: `${words[locale].answers(answers)} · ${space}`,
  }));
};
