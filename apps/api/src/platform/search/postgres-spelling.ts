import type { Reader } from '../database/database';
import { Params } from '../database/params';
import { allOf, wordQuery } from './lexemes';
import { audienceIn, whole } from './postgres-query';
import { type KnownWord, nearest } from './spelling';
import type { Stems } from './stems';
import type { Group } from './words';

/**
 * The groups with other words in the place of those that are in nothing the searcher may find; undefined when nothing
 * is near. Only words that the searcher may read are looked at, so that no answer tells what the others say.
 */
export async function respell(
  reader: Reader,
  stems: Stems,
  audience: string[],
  groups: Group[],
): Promise<{ groups: Group[]; words: string[] } | undefined> {
  const params = new Params();
  const { token, held } = audienceIn(audience, params);
  const typed = [...new Set(groups.flatMap(([spelling]) => spelling ?? []))];
  const stemsOf = await stems.of(reader, typed.map(whole));
  const wanted = typed.map((word) => allOf([wordQuery(word, 'whole', stemsOf), token]));
  const unknown = await reader.rows<{ word: string; near: KnownWord[] | null }>(
    `SELECT w.word, (SELECT json_agg(n) FROM search_nearest(rtrim(w.word, '*'), w.word LIKE '%*', ${params.add(audience)}::text[]) n) AS near
       FROM unnest(${params.add(typed)}::text[], ${params.add(wanted)}::text[]) AS w(word, wanted), search_slices() s
      WHERE NOT EXISTS (SELECT FROM search_pick(s.heavy, s.light, search_expand(w.wanted), NULL, ${held}, NULL, NULL, 1))`,
    params.values,
  );
  const meant = new Map(unknown.map(({ word, near }) => [word, nearest(whole(word), near ?? [], word.endsWith('*'))]));
  const words = [...meant.values()].filter((word) => word !== undefined);
  if (words.length === 0) return undefined;
  const spelled = ([spelling = [], ...others]: Group): Group =>
    spelling.some((word) => meant.get(word)) ? [spelling.map((word) => meant.get(word) ?? word)] : [spelling, ...others];
  return { groups: groups.map(spelled), words };
}
