import { Injectable } from '@nestjs/common';
import type { EntryKind } from '@ruche/contracts';
import type { Tx } from '../../platform/database/database';
import type { Verdict } from '../../platform/http/verdict';
import type { Actor } from '../access';
import type { Coedited } from '../coediting/coedited';
import { canVote } from './entries.policy';
import type { EntryRecord } from './entry-record';

/** What one kind of entry decides for itself. */
export interface KindRules {
  canVote?(actor: Actor, entry: EntryRecord): Verdict;
  /** Takes one out of the trash, where more than the entry comes back: what else it counts for. Left out: the entry alone. */
  restore?(tx: Tx, actor: Actor, entry: EntryRecord): Promise<void>;
  /** Lets go of what hangs on one that goes for good, besides what its rows take with them. */
  purge?(tx: Tx, id: number): Promise<void>;
  /** The state of one whose date of publication has come; left out: `published`. */
  publishedState?: string;
  /** It takes votes against as well. */
  votesAgainst?: boolean;
  /** People comment on passages of it as well as on the whole. */
  passages?: boolean;
  /** Adds what the kind has to a draft that was made of another entry; a kind without it can't be made so. */
  begin?(tx: Tx, entryId: number): Promise<void>;
  /** Several people write it at once. */
  coedited?: Coedited;
}

/** Features say here how their kind differs; the core knows no feature. */
@Injectable()
export class Kinds {
  private readonly rules = new Map<EntryKind, KindRules>();

  define(kind: EntryKind, rules: KindRules): void {
    if (this.rules.has(kind)) throw new Error(`two sets of rules for the kind "${kind}"`);
    this.rules.set(kind, rules);
  }

  of(kind: EntryKind): KindRules {
    return this.rules.get(kind) ?? {};
  }

  publishedState(kind: EntryKind): string {
    return this.rules.get(kind)?.publishedState ?? 'published';
  }

  canVote(actor: Actor, entry: EntryRecord): Verdict {
    return (this.rules.get(entry.kind)?.canVote ?? canVote)(actor, entry);
  }

  takesVotesAgainst(entry: EntryRecord): boolean {
    return this.rules.get(entry.kind)?.votesAgainst ?? false;
  }

  /** What other entries can be turned into. */
  turnable(): EntryKind[] {
    return [...this.rules].filter(([, { begin }]) => begin).map(([kind]) => kind);
  }

  /** How a draft of that kind begins, where it can be made of another entry. */
  beginning(kind: EntryKind): KindRules['begin'] {
    return this.rules.get(kind)?.begin;
  }
}
