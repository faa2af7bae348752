import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true, strict: true });
const dockerfile = read('Dockerfile');

test('docker-compose.yml names the parts of the spread form', () => {
  const { api, worker, postgres, meilisearch, mailpit } = compose.services;
  assert.equal(api.deploy.replicas, 2);
  assert.deepEqual([api.environment.RUCHE_ROLE, worker.environment.RUCHE_ROLE], ['api', 'worker']);
  for (const service of [postgres, meilisearch, mailpit]) assert.match(service.image, /:v?\d/);
});

test('every service that docker-compose.yml leans on is there, and every volume declared', () => {
  for (const [name, service] of Object.entries(compose.services)) {
    const needed = Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {});
    for (const other of needed) assert.ok(compose.services[other], `${name} depends on ${other}`);
    for (const volume of service.volumes ?? []) assert.ok(volume.split(':')[0] in compose.volumes, `${name} uses the volume ${volume}`);
  }
});

test('docker-compose.yml sets only variables that the configuration knows', () => {
  const config = read('apps/api/src/platform/config/config.ts');
  for (const name of Object.keys(compose.services.api.environment)) assert.match(config, new RegExp(`\\b${name}:`), name);
});

test('docker-compose.yml holds no secret', () => {
  for (const [, name] of read('docker-compose.yml').matchAll(/(\w*(?:PASSWORD|KEY)): +(?!\$\{)\S/g)) assert.fail(`${name} is written out`);
});

test('the image runs on Node 24 as somebody else than root, and copies only what exists', () => {
  assert.match(dockerfile, /^FROM node:24\S*$/m);
  assert.match(dockerfile, /^USER node$/m);
  for (const [, sources] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)) {
    for (const source of sources.split(' ')) assert.ok(existsSync(join(root, source)), source);
  }
});
