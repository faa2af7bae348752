/**
 * `npm run dev`: both sides reload on change. The browser's part by Vite's own server (http://localhost:5173), which hands
 * /api on to the server; the server is built again on each change and restarted. Data and port as with `npm start`.
 */
import './lib/check-node.mjs';

const [{ run, say, seconds }, { ensureInstalled }, { ensureFree }, { spawnProduct }, { join }, { ROOT }] = await Promise.all([
  import('./lib/say.mjs'),
  import('./lib/install.mjs'),
  import('./lib/port.mjs'),
  import('./lib/product.mjs'),
  import('node:path'),
  import('./lib/workspace.mjs'),
]);

// Apart from what `npm start` runs, which must match its sources.
const OUT = 'dist/dev';
const port = Number(process.env.PORT || 3000);

/** Keeps one server running: the newest build's. Builds that come while one stops are taken together. */
function makeRunner() {
  let child;
  let turn = Promise.resolve();
  let wanted = 0;
  const stop = () =>
    new Promise((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode) return resolve();
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
  const start = () => {
    const own = spawnProduct({ main: `apps/api/${OUT}/main.js`, env: { NODE_ENV: 'development', WEB_DIST: join(ROOT, 'apps/web/dist') } });
    own.once('exit', (code) => own === child && code && say(`The server ended (code ${code}): mend it and save.`));
    child = own;
  };
  return {
    restart() {
      const mine = ++wanted;
      turn = turn.then(stop).then(() => mine === wanted && start());
    },
    stop: () => turn.then(stop),
  };
}

async function watchServer(vite, runner) {
  const watcher = await vite.build({
    root: join(ROOT, 'apps/api'),
    configFile: join(ROOT, 'apps/api/vite.config.ts'),
    logLevel: 'warn',
    build: { watch: {}, outDir: OUT },
  });
  let began = Date.now();
  watcher.on('event', async (event) => {
    if (event.code === 'START') began = Date.now();
    if (event.code === 'ERROR') say(`The server does not build: ${event.error.message}`);
    if (event.code === 'BUNDLE_END') await event.result?.close();
    if (event.code !== 'END') return;
    say(`Server built in ${seconds(began)}`);
    runner.restart();
  });
  return watcher;
}

async function serveBrowser(vite) {
  process.env.RUCHE_API = `http://localhost:${port}`;
  const server = await vite.createServer({ root: join(ROOT, 'apps/web'), configFile: join(ROOT, 'apps/web/vite.config.ts') });
  await server.listen();
  server.printUrls();
  return server;
}

await run(async () => {
  await ensureFree(port, process.env.HOST || undefined);
  await ensureInstalled();
  const vite = await import('vite');
  const runner = makeRunner();
  const [watcher, server] = await Promise.all([watchServer(vite, runner), serveBrowser(vite)]);
  const end = async () => {
    await Promise.allSettled([runner.stop(), watcher.close(), server.close()]);
    process.exit(0);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name).on(name, () => void end());
});
