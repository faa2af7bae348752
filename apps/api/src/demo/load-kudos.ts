import { rows, type Tx } from '../platform/database/database';

const reasons: [value: string, words: string][] = [
  ['care', 'Tu as pris le temps de tout expliquer, et je repars avec une vraie méthode.'],
  ['craft', 'Ta réponse tient en cinq lignes et elle a réglé ce qui nous bloquait depuis un mois.'],
  ['curiosity', 'Tu as posé la question en magasin avant de répondre. Cela change tout.'],
  ['team', 'Grâce à toi, deux équipes qui ne se parlaient pas ont travaillé ensemble.'],
  ['courage', 'Tu as dit ce que personne n’osait dire, et avec des chiffres.'],
];
const LATEST = 14;

/** Thanks of people whose question was answered, a day after they accepted the answer; the latest few. */
export async function loadKudos(tx: Tx): Promise<void> {
  await rows(
    tx,
    `INSERT INTO kudos (giver_id, receiver_id, value, reason, entry_id, created_at)
     SELECT e.author_id, a.author_id, r.words->>0, r.words->>1, a.id, a.created_at + interval '1 day'
       FROM (SELECT q.*, row_number() OVER (ORDER BY q.entry_id DESC) AS n FROM questions q WHERE q.accepted) AS q
       JOIN entries e ON e.id = q.entry_id JOIN entries a ON a.id = q.accepted_answer_id AND a.author_id <> e.author_id
       JOIN people p ON p.id = a.author_id AND p.role <> 'guest' JOIN people g ON g.id = e.author_id AND g.role <> 'guest'
       CROSS JOIN LATERAL (SELECT $1::jsonb->((q.n % ${reasons.length})::int) AS words) AS r
      WHERE a.created_at < now() - interval '2 days' AND e.audience = 'space' ORDER BY q.n LIMIT ${LATEST}`,
    [JSON.stringify(reasons)],
  );
}
