/**
 * Tests that change what everybody sees: on a server of their own, with a copy of the releases and plans
 * of their own, all gone with them.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../app/_launch/child';
import { freePort } from '../app/_launch/port';
import { KEEP_ALIVE } from './keep-alive';
import { test as base, expect } from './test';

export { expect };

const TRIES = { every: 500, for: 120_000 };

export const test = base.extend<object, { address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'dando-e2e-own-'));
      const root = join(folder, 'releases');
      await copyCurrent(process.env.DANDO_DATA ?? '', root);
      const port = await freePort(0);
      const server = launch('app/next.ts', ['start', '--port', String(port), ...KEEP_ALIVE], {
        env: { DANDO_DATA: root, DANDO_STORE: join(folder, 'dando.sqlite'), DATABASE_URL: '' },
        output: 'stderr',
      });
      const address = `http://localhost:${port}`;
      await healthy(address);
      await use(address);
      server.stop();
      await server.ended;
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ address }, use) => use(address),
});

/** Only the release in use, not what was built before it. */
async function copyCurrent(from: string, to: string): Promise<void> {
  const current = (await readFile(join(from, 'current'), 'utf8')).trim();
  await mkdir(to, { recursive: true });
  await cp(join(from, current), join(to, current), { recursive: true });
  await writeFile(join(to, 'current'), `${current}\n`);
}

async function healthy(address: string): Promise<void> {
  const until = Date.now() + TRIES.for;
  for (;;) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error(`${address} did not come up`);
    await new Promise((resolve) => setTimeout(resolve, TRIES.every));
  }
}
