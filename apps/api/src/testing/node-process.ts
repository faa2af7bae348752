import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PREFIX } from './left-overs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A node in a process of its own, the whole product as `npm start` runs it: for specs that end it by force. */
export class NodeProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** Once it is ready. @throws with what it said when it is not */
  static async start(databaseUrl: string): Promise<NodeProcess> {
    const folder = await mkdtemp(join(tmpdir(), PREFIX));
    const port = await freePort();
    const env = {
      ...process.env,
      NODE_ENV: 'test',
      RUCHE_DEMO: '0',
      RUCHE_ROLE: 'api',
      RUCHE_DATA: folder,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
    };
    const child = spawn(process.execPath, ['--import', './jest/register.mjs', 'src/main.ts'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    await ready(child);
    return new NodeProcess(child, folder, port);
  }

  /** `kill -9`: it can say and write nothing any more. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
    await rm(this.folder, { recursive: true, force: true });
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let said = '';
    const hear = (bytes: Buffer) => {
      said += String(bytes);
      if (said.includes('Ruche is ready')) done();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`a node ended with ${code} before it was ready: ${said.slice(-1_000)}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
