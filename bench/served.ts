import { setTimeout as sleep } from 'node:timers/promises';
import { build, buildIsFresh } from '@/app/_launch/build';
import { launch, NEXT } from '@/app/_launch/child';
import { freePort } from '@/app/_launch/port';

/** Longest time that the server may take until it answers. */
const PATIENCE_MS = 60_000;

/**
 * Serves the app in production, as `npm start` does, while some work asks it.
 * @param work given the address of the server, without a slash at its end
 * @param env variables of the server on top of ours
 */
export async function served<T>(
  releases: string,
  work: (origin: string) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  if (!buildIsFresh() && (await build('stderr')) !== 0)
    throw new Error('the app could not be built');
  const port = await freePort(0);
  const origin = `http://localhost:${port}`;
  const server = launch(NEXT, ['start', '--port', String(port)], {
    env: { DANDO_DATA: releases, ...env },
    output: 'stderr',
  });
  let ended = false;
  server.ended.then(() => {
    ended = true;
  });
  try {
    const giveUp = Date.now() + PATIENCE_MS;
    while (!(await isWell(origin))) {
      if (ended || Date.now() > giveUp) throw new Error('the server does not answer');
      await sleep(200);
    }
    return await work(origin);
  } finally {
    server.stop();
    await server.ended;
  }
}

async function isWell(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health`)).ok;
  } catch {
    return false;
  }
}
