import { Injectable, type OnModuleInit } from '@nestjs/common';
import { entryKinds } from '@ruche/contracts';
import { commentCreated, commentDeleted, commentEdited, commentHidden, commentRestored, commentShown } from '../../core/comments';
import { entryChanged, entryDeleted, entryPublished, entryReadersChanged, entryRestored } from '../../core/entries';
import { personChanged } from '../../core/people';
import { membershipChanged, spaceChanged } from '../../core/spaces';
import { ideaMerged, ideaMoved, ideaUnmerged } from '../../features/ideas';
import { pageMoved } from '../../features/pages';
import { topicMerged, topicMoved, topicSplit, topicUnmerged } from '../../features/topics';
import type { Tx } from '../../platform/database/database';
import type { Consumer } from '../../platform/events/consumer';
import type { StoredEvent } from '../../platform/events/domain-event';
import { Registry } from '../../platform/events/registry';
import { EventConsumer } from '../../platform/events/workers';
import { MeiliSearch } from '../../platform/search/meili-search';
import { PostgresSearch } from '../../platform/search/postgres-search';
import type { SearchEngine } from '../../platform/search/search-engine';
import { branchOf, partsOf, syncComments, syncRows } from './indexing';
import { sources } from './sources';

const onIdeas = [ideaMoved, ideaMerged, ideaUnmerged];
const onTopics = [topicMoved, topicSplit, topicMerged, topicUnmerged];
/** What stands below the entry follows it. */
const onBranches = [pageMoved, entryReadersChanged];
const onEntries = [entryChanged, entryPublished, entryDeleted, entryRestored, ...onIdeas, ...onTopics, ...onBranches];
const onComments = [commentCreated, commentEdited, commentDeleted, commentRestored, commentHidden, commentShown];
const onPeople = [personChanged, membershipChanged];
const watched = [...onEntries, ...onComments, ...onPeople, spaceChanged];
const types = (makers: readonly { type: string }[]): Set<string> => new Set(makers.map((maker) => maker.type));
const [entryTypes, branchTypes, commentTypes, personTypes] = [types(onEntries), types(onBranches), types(onComments), types(onPeople)];

/** Reads what an event names as it is now, and brings the index into step: order and repetition do not matter. */
async function follow(tx: Tx, engine: SearchEngine, event: StoredEvent): Promise<void> {
  const { intoId, personId } = event.payload as { intoId?: number; personId?: number };
  if (commentTypes.has(event.type)) {
    const ids = event.commentId ? [event.commentId] : [];
    await syncRows(
      tx,
      engine,
      sources.comment,
      ids,
      ids.map((id) => `comment:${id}`),
    );
  } else if (branchTypes.has(event.type)) {
    if (event.entryId) await followBranch(tx, engine, event.entryId);
  } else if (entryTypes.has(event.type)) {
    for (const id of [event.entryId, intoId]) if (id) await followEntry(tx, engine, id);
  } else if (personTypes.has(event.type)) {
    if (personId) await syncRows(tx, engine, sources.person, [personId], [`person:${personId}`]);
  } else if (event.spaceId) {
    await syncRows(tx, engine, sources.space, [event.spaceId], [`space:${event.spaceId}`]);
  }
}

/** A page and all below it: their place and their readers are new. */
async function followBranch(tx: Tx, engine: SearchEngine, id: number): Promise<void> {
  const { pages, commented } = await branchOf(tx, id);
  await syncRows(tx, engine, sources.entry, pages);
  for (const page of commented) await syncComments(tx, engine, page);
}

async function followEntry(tx: Tx, engine: SearchEngine, id: number): Promise<void> {
  await syncRows(
    tx,
    engine,
    sources.entry,
    [id],
    entryKinds.map((kind) => `${kind}:${id}`),
  );
  await syncComments(tx, engine, id);
  for (const part of await partsOf(tx, id)) await followEntry(tx, engine, part);
}

/** Keeps PostgreSQL's index, always: it answers when another engine does not. */
@EventConsumer()
export class SearchConsumer implements Consumer {
  readonly name = 'search';
  readonly events = watched;

  constructor(private readonly engine: PostgresSearch) {}

  handle(tx: Tx, event: StoredEvent): Promise<void> {
    return follow(tx, this.engine, event);
  }
}

/** Keeps Meilisearch where there is one; while it is down its queue waits, and nothing else does. */
@Injectable()
export class MeiliConsumer implements Consumer, OnModuleInit {
  readonly name = 'search_meili';
  readonly events = watched;

  constructor(
    private readonly engine: MeiliSearch,
    private readonly registry: Registry,
  ) {}

  onModuleInit(): void {
    if (this.engine.configured) this.registry.addConsumer(this);
  }

  handle(tx: Tx, event: StoredEvent): Promise<void> {
    return follow(tx, this.engine, event);
  }
}
