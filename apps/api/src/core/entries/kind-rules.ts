import { Injectable } from '@nestjs/common';
import type { EntryKind } from '@ruche/contracts';
import type { Verdict } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { canVote } from './entries.policy';
import type { EntryRecord } from './entry-record';

/** What one kind of entry decides for itself. */
export interface KindRules {
  canVote?(actor: Actor, entry: EntryRecord): Verdict;
}

/** Features say here how their kind differs; the core knows no feature. */
@Injectable()
export class Kinds {
  private readonly rules = new Map<EntryKind, KindRules>();

  define(kind: EntryKind, rules: KindRules): void {
    if (this.rules.has(kind)) throw new Error(`two sets of rules for the kind "${kind}"`);
    this.rules.set(kind, rules);
  }

  canVote(actor: Actor, entry: EntryRecord): Verdict {
    return (this.rules.get(entry.kind)?.canVote ?? canVote)(actor, entry);
  }
}
