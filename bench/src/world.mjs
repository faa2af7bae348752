import { PASSWORD } from './fill.mjs';
import { SESSIONS, sessionToken } from './fill-people.mjs';
import { connected } from './server.mjs';

/** What requests are made of: ids, words and titles that are there. */
export function worldOf(url) {
  return connected(url, async (client) => {
    const ids = async (statement) => (await client.query(statement)).rows.map((row) => row.id);
    const open = `e.kind = 'idea' AND e.state = 'open' AND e.deleted_at IS NULL AND s.visibility = 'open' AND s.archived_at IS NULL AND e.author_id > ${SESSIONS}`;
    const people = await ids(`SELECT id FROM people WHERE id BETWEEN 2 AND ${SESSIONS} AND role = 'member' ORDER BY id`);
    const contributors = `NOT EXISTS (SELECT 1 FROM contributions c WHERE c.entry_id = e.id AND c.person_id <= ${SESSIONS})`;
    const ideas = await ids(
      `SELECT e.id FROM entries e JOIN spaces s ON s.id = e.space_id WHERE ${open} AND ${contributors} ORDER BY hashint8(e.id) LIMIT 5000`,
    );
    const discussed = await ids(
      `SELECT e.id FROM entries e JOIN spaces s ON s.id = e.space_id WHERE ${open} ORDER BY e.comment_count >= 20 DESC, hashint8(e.id) LIMIT 2000`,
    );
    const spaces = await ids(`SELECT id FROM spaces WHERE visibility = 'open' ORDER BY id LIMIT 60`);
    const titles = (await client.query(`SELECT title FROM entries WHERE id = ANY($1)`, [ideas.slice(0, 300)])).rows.map((row) => row.title);
    const [guest] = await ids(
      `SELECT p.id FROM people p JOIN sessions s ON s.person_id = p.id WHERE p.role = 'guest' AND s.device = 'bench' LIMIT 1`,
    );
    const most = async (table, column) =>
      (await ids(`SELECT ${column} AS id FROM ${table} GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`))[0];
    const largest = { space: await most(`entries WHERE kind = 'topic'`, 'space_id'), theme: await most('entry_themes', 'theme_id') };
    return {
      readers: { member: people[0], guest },
      largest,
      people,
      ideas,
      discussed,
      spaces,
      titles,
      words: await wordsOf(client, titles),
      password: PASSWORD,
      token: sessionToken(''),
    };
  });
}

/** Rare: in at most 60 documents; common: in the most; misspelt: a letter of a word lost; begun: half a title's word. */
async function wordsOf(client, titles) {
  const { rows } = await client.query(
    `SELECT word, sum(documents)::int AS n FROM search_words WHERE audience LIKE 'space:%' AND length(word) BETWEEN 6 AND 14 GROUP BY word ORDER BY 2 DESC, 1`,
  );
  const common = rows.slice(0, 40).map((row) => row.word);
  const rare = rows
    .filter(({ n }) => n >= 3 && n <= 60)
    .slice(0, 400)
    .map((row) => row.word);
  const lost = (word) => word.slice(0, 3) + word.slice(4);
  const known = new Set(rows.map((row) => row.word));
  const typo = [...common, ...rows.slice(40, 400).map((row) => row.word)]
    .map(lost)
    .filter((word) => !known.has(word))
    .slice(0, 200);
  const begun = titles.map((title) => title.split(' ').slice(0, 3).join(' ').slice(0, 14));
  return { rare, common, typo, begun: [...begun, 'c', 'ca', 'camp', 'new', 'fid', 'rel'] };
}
