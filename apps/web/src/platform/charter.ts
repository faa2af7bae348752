import type { ApiProblem } from './problem';

/** What a space asks of whoever writes in it for the first time, as the server's refusal carries it. */
export interface Charter {
  space: { slug: string; name: string };
  charter: string;
  version: number;
}
type Ask = (charter: Charter) => Promise<boolean>;

let ask: Ask | null = null;
const asking = new Map<string, Promise<boolean>>();

/** Who shows a charter and answers whether it was accepted; the answer stops asking. */
export function onCharterDue(handler: Ask): () => void {
  ask = handler;
  return () => {
    if (ask === handler) ask = null;
  };
}

/**
 * True when a call was refused for want of the charter and the person has accepted it now: the same call may be made again,
 * with the same words. Calls that meet the same charter at once wait for one answer.
 */
export async function charterAccepted({ code, details }: ApiProblem): Promise<boolean> {
  if (code !== 'charter_not_accepted' || !ask) return false;
  const due = details as unknown as Charter;
  const { slug } = due.space;
  const answer = asking.get(slug) ?? ask(due).finally(() => asking.delete(slug));
  asking.set(slug, answer);
  return answer;
}
