/**
 * `npm start`: from a fresh clone to a map. Builds the sample country where there is no release,
 * builds the app where there is no build of these sources, serves it, and says where once it answers.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, buildIsFresh } from './_launch/build';
import { type Launched, launch, NEXT, ROOT, stopAllOnSignal } from './_launch/child';
import { freePort, readPort } from './_launch/port';

/** Longest time that a server may take until it answers. */
const PATIENCE_MS = 60_000;

class Failure extends Error {}
let interrupted = false;

async function start(): Promise<void> {
  const wanted = process.env.PORT ?? '3000';
  const port = readPort(wanted);
  if (port === undefined) throw new Failure(`PORT is "${wanted}", which is no port.`);
  if ((await freePort(port)) === null)
    throw new Failure(
      `Port ${port} is taken by another program. Stop it, or choose another port with the ` +
        `environment variable PORT (PORT=3001 npm start).`,
    );

  const releases = resolve(ROOT, process.env.DANDO_DATA ?? 'data/built');
  if (!existsSync(join(releases, 'current'))) {
    console.log('No release yet: building the sample country …');
    await step('data/cli.ts', ['sample', '--root', releases]);
  }
  if (interrupted) return;
  if (!buildIsFresh()) {
    console.log('Building the app …');
    if ((await build()) !== 0 && !interrupted)
      throw new Failure('The app could not be built; see above.');
  }
  if (interrupted) return;

  const server = launch(NEXT, ['start', '--port', String(port)]);
  await answers(server, port);
  if (!interrupted) console.log(`\nDân Đồ: http://localhost:${port}\n`);
  const code = await server.ended;
  if (!interrupted) throw new Failure(`The server ended by itself (exit code ${code}).`);
}

async function step(script: string, args: string[]): Promise<void> {
  const code = await launch(script, args).ended;
  if (code !== 0 && !interrupted) throw new Failure(`${script} ${args.join(' ')} failed.`);
}

/** Waits until the server answers for its health, and gives up when it ends or takes too long. */
async function answers(server: Launched, port: number): Promise<void> {
  let ended = false;
  server.ended.then(() => {
    ended = true;
  });
  const giveUp = Date.now() + PATIENCE_MS;
  let said = 'no answer';
  while (!ended && !interrupted) {
    if (Date.now() > giveUp) {
      server.stop();
      throw new Failure(`The server does not say that it is well (${said}).`);
    }
    try {
      const response = await fetch(`http://localhost:${port}/api/health`);
      if (response.ok) return;
      said = `${response.status} ${await response.text()}`;
    } catch {
      // Not listening yet.
    }
    await sleep(200);
  }
}

stopAllOnSignal(() => {
  interrupted = true;
});
try {
  await start();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
