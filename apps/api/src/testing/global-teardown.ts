import { teardown } from './global-setup';

/** Stops and removes what global-setup made, last made first. */
export default async function tearDown(): Promise<void> {
  for (const undo of teardown) await undo();
}
