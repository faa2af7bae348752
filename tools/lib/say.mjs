/** A failure to tell in words: its message is all that people see. */
export class Failure extends Error {}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

export function say(words) {
  process.stdout.write(`${words}\n`);
}

/** Runs the tool's main function; a Failure ends it with its words, anything else is a mistake of ours and shows where. */
export async function run(main) {
  // An orderly exit, so that what we started ends with us and our lock goes away.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => process.exit(130));
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Failure ? error.message : (error?.stack ?? error)}\n`);
    process.exit(1);
  }
}
