import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from './chromium-flags';

/** A browser with a profile on the disk, which may be killed and started on the profile again. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  /** Ends it as a power cut would: with no moment to write anything. */
  kill(): Promise<void>;
}

/** @param profile a folder, which the browser fills */
export async function openBrowser(profile: string): Promise<OwnBrowser> {
  const child = spawn(
    process.env.E2E_BROWSER!,
    [
      ...CHROMIUM_FLAGS,
      ...['--headless', '--no-first-run', '--remote-debugging-port=0'],
      ...['--window-size=1440,900', `--user-data-dir=${profile}`, 'about:blank'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  let address: string | undefined;
  for await (const line of createInterface(child.stderr)) {
    address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) break;
  }
  if (!address) throw new Error('the browser ended before it could be reached');
  // It goes on talking: nobody reads it, and a full pipe must not stop it.
  child.stderr.resume();
  const browser = await chromium.connectOverCDP(address);
  return {
    context: browser.contexts()[0]!,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
