/**
 * Finds a browser for the tests: a Chromium on the machine, else Playwright's own, else the package
 * of the distribution. When none can be had it says what to do; a test never passes for want of one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { chromium } from '@playwright/test';

/** What the search asks of the machine; tests invent one. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether the system lets us install packages: as root, or `sudo` without a password. */
  installer: 'root' | 'sudo' | 'none';
  exists(path: string): boolean;
  /** The full path of a program that can be called by its name. */
  which(name: string): string | undefined;
  /** Whether the browser at this path really runs. */
  runs(path: string): boolean;
  /** Where Playwright keeps its own Chromium, be it there or not. */
  playwright: string;
  /** Runs a command with its output shown; whether it succeeded. */
  run(command: string, args: readonly string[]): boolean;
  say(text: string): void;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** Where browsers stand on systems that do not put programs on a path. */
function knownPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (platform !== 'win32') return [];
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
          `${folder}\\Chromium\\Application\\chrome.exe`,
          `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : [],
  );
}

/** How each package manager brings a Chromium: the commands one after the other. */
const PACKAGES: readonly { manager: string; commands: readonly (readonly string[])[] }[] = [
  {
    manager: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
  { manager: 'dnf', commands: [['dnf', 'install', '-y', 'chromium']] },
  { manager: 'apk', commands: [['apk', 'add', 'chromium']] },
  { manager: 'pacman', commands: [['pacman', '-Sy', '--noconfirm', 'chromium']] },
];

/**
 * The path of a Chromium that runs.
 * @throws Error that says what was tried and what to do.
 */
export function findBrowser(machine: Machine): string {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) {
    if (machine.exists(chosen) && machine.runs(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, and no browser runs there.`);
  }
  return (
    onMachine(machine) ?? playwrightsOwn(machine) ?? fromDistribution(machine) ?? giveUp(machine)
  );
}

function onMachine(machine: Machine): string | undefined {
  const named = NAMES.flatMap((name) => machine.which(name) ?? []);
  const placed = knownPlaces(machine).filter((path) => machine.exists(path));
  return [...named, ...placed].find((path) => machine.runs(path));
}

function playwrightsOwn(machine: Machine): string | undefined {
  const works = () => machine.exists(machine.playwright) && machine.runs(machine.playwright);
  if (works()) return machine.playwright;
  if (machine.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD) return undefined;
  machine.say('No Chromium on this machine: asking Playwright for its own …');
  machine.run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return works() ? machine.playwright : undefined;
}

function fromDistribution(machine: Machine): string | undefined {
  const found = PACKAGES.find(({ manager }) => machine.which(manager));
  if (!found || machine.installer === 'none') return undefined;
  machine.say(`Installing Chromium with ${found.manager} …`);
  for (const command of found.commands) {
    const [name = '', ...args] =
      machine.installer === 'sudo' ? ['sudo', '-n', ...command] : command;
    if (!machine.run(name, args)) return undefined;
  }
  return onMachine(machine);
}

function giveUp({ platform }: Machine): never {
  const install =
    platform === 'linux'
      ? 'install it with the package manager (Debian: sudo apt-get install chromium)'
      : 'install Google Chrome or Chromium';
  throw new Error(
    `The browser tests need a Chromium, and none could be found or installed. Either ${install}, ` +
      `or run "npx playwright install --with-deps chromium", or name one in CHROME_PATH.`,
  );
}

/** The machine that we are on. */
export function thisMachine(): Machine {
  const windows = process.platform === 'win32';
  const which = (name: string): string | undefined =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .filter(isAbsolute)
      .map((folder) => join(folder, windows ? `${name}.exe` : name))
      .find((path) => {
        try {
          accessSync(path, constants.X_OK);
          return true;
        } catch {
          return false;
        }
      });
  const isRoot = process.getuid?.() === 0;
  return {
    platform: process.platform,
    env: process.env,
    installer: isRoot ? 'root' : sudoWithoutPassword(which) ? 'sudo' : 'none',
    exists: existsSync,
    which,
    runs: (path) => {
      // On Windows the question opens a window instead of giving an answer.
      if (windows) return true;
      try {
        execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 });
        return true;
      } catch {
        return false;
      }
    },
    playwright: chromium.executablePath(),
    run: (command, args) =>
      spawnSync(command, args, {
        stdio: 'inherit',
        timeout: 300_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0,
    say: (text) => console.log(text),
  };
}

function sudoWithoutPassword(which: Machine['which']): boolean {
  if (!which('sudo')) return false;
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', timeout: 10_000 }).status === 0;
}
