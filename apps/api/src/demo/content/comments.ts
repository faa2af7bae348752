import type { PersonKey } from './keys';
import { reactionsTo } from './participation';
import { onSaturdays } from './people';
import { written } from './prose';
import type { Random } from './random';
import type { Said } from './sketch';
import type { DemoComment } from './types';
import { outOfHours, workingDaysBefore } from './working-time';

interface Talk {
  /** Of the entry that is talked about. */
  key: string;
  talk: Said[];
  /** When nobody spoke any more, in working days before now. */
  end: number;
}
interface Flat {
  said: Said;
  parent?: Said;
}
const flatten = (talk: Said[], parent?: Said): Flat[] => talk.flatMap((said) => [{ said, parent }, ...flatten(said.replies, said)]);

/** Oldest first; a comment may be moved to an evening or a Saturday, never past the next one or the end of the talk. */
export function commentsOf({ key, talk, end }: Talk, readers: PersonKey[], now: Date, random: Random): DemoComment[] {
  const all = flatten(talk).sort((a, b) => b.said.ago - a.said.ago);
  const keyOf = new Map(all.map(({ said }, position) => [said, `${key}-${position + 1}`]));
  return all.map(({ said, parent }, position) => ({
    key: keyOf.get(said) ?? '',
    author: said.by,
    at: outOfHours(
      workingDaysBefore(now, said.ago),
      workingDaysBefore(now, all[position + 1]?.said.ago ?? end),
      onSaturdays.has(said.by),
      random,
    ),
    body: written(said.text),
    ...(parent && { parent: keyOf.get(parent) }),
    reactions: reactionsTo(said, readers, random),
  }));
}
