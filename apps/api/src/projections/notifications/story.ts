import type { Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';

/** What follows from one event: who is told, or what is taken back. */
type Story = (tx: Tx, event: StoredEvent) => Promise<void>;
/** By the event's type. */
export type Stories = [type: string, story: Story][];

/** Longest words that a bell quotes, in characters. */
export const WORDS = 200;
