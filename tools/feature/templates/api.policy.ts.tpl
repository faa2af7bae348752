import type { Actor } from '../../core/access';
import { canTakePart } from '../../core/entries';
import type { Verdict } from '../../platform/http/verdict';

/** Whoever takes part in the space publishes in it. */
export const canPublish = (actor: Actor, where: { space: { id: number; archived: boolean } }): Verdict => canTakePart(actor, where);
