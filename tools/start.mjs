/**
 * `npm start`: from a fresh checkout to a running product, and the second time in a moment.
 * Node's built-ins only: it runs before anything is installed.
 */
import './lib/check-node.mjs';

// Loaded after the check: an old Node could not even read them.
const [{ run, say, seconds }, { ensureInstalled }, { ensureBuilt }, { ensureFree }, { runProduct, watchAncestors }] = await Promise.all([
  import('./lib/say.mjs'),
  import('./lib/install.mjs'),
  import('./lib/build.mjs'),
  import('./lib/port.mjs'),
  import('./lib/product.mjs'),
]);

await run(async () => {
  const began = Date.now();
  const isAlone = watchAncestors();
  const port = Number(process.env.PORT || 3000);
  const isPortFree = () => ensureFree(port, process.env.HOST || undefined);
  await isPortFree();
  await ensureInstalled();
  await ensureBuilt();
  if (Date.now() - began > 2_000) await isPortFree(); // somebody may have taken it meanwhile
  say(`Starting Ruche (checked in ${seconds(began)}) …`);
  if (!isAlone()) runProduct(isAlone);
});
