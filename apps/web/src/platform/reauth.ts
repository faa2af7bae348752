import type { ApiProblem } from './problem';

type Ask = () => Promise<boolean>;
let ask: Ask | null = null;
let asking: Promise<boolean> | null = null;

/** Who asks for the password again and answers whether it was given; the answer stops asking. */
export function onReauthNeeded(handler: Ask): () => void {
  ask = handler;
  return () => {
    if (ask === handler) ask = null;
  };
}

/** True when a call was refused because the password was given too long ago, and it has been given now: the call may be made again. */
export async function confirmedAgain({ code }: ApiProblem): Promise<boolean> {
  if (code !== 'reauth_required' || !ask) return false;
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}
