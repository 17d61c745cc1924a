import { describe, expect, test } from 'vitest';
import { findBrowser, type Machine } from './browser';

const OWN = '/cache/playwright/chrome';

/** A machine with these browsers; `brings` tells what a command puts there when it is run. */
function machineWith(
  browsers: string[],
  { brings = {}, ...rest }: Partial<Machine> & { brings?: Record<string, string> } = {},
) {
  const there = new Set(browsers);
  const ran: string[] = [];
  const machine: Machine = {
    platform: 'linux',
    env: {},
    installer: 'none',
    exists: (path) => there.has(path),
    which: (name) =>
      [...there].find((path) => path.startsWith('/usr/bin/') && path.endsWith(`/${name}`)),
    runs: (path) => there.has(path),
    playwright: OWN,
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      const key = Object.keys(brings).find((part) => line.includes(part));
      if (key) there.add(brings[key] as string);
      return key !== undefined || line.endsWith('update');
    },
    say: () => {},
    ...rest,
  };
  return { machine, ran };
}

describe('the browser of the tests', () => {
  test('is the one that CHROME_PATH names, before any other', () => {
    const { machine } = machineWith(['/usr/bin/chromium', '/opt/mine'], {
      env: { CHROME_PATH: '/opt/mine' },
    });
    expect(findBrowser(machine)).toBe('/opt/mine');
  });

  test('is never another one when CHROME_PATH is wrong', () => {
    const { machine } = machineWith(['/usr/bin/chromium'], { env: { CHROME_PATH: '/opt/gone' } });
    expect(() => findBrowser(machine)).toThrow('/opt/gone');
  });

  test('is a Chromium on the machine, and nothing is installed', () => {
    const { machine, ran } = machineWith(['/usr/bin/google-chrome', OWN]);
    expect(findBrowser(machine)).toBe('/usr/bin/google-chrome');
    expect(ran).toEqual([]);
  });

  test('is not a Chromium that does not start', () => {
    const { machine } = machineWith(['/usr/bin/chromium', OWN], { runs: (path) => path === OWN });
    expect(findBrowser(machine)).toBe(OWN);
  });

  test('is found where macOS and Windows keep theirs', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machineWith([mac], { platform: 'darwin' }).machine)).toBe(mac);
    const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files' };
    expect(findBrowser(machineWith([edge], { platform: 'win32', env }).machine)).toBe(edge);
  });

  test("else is Playwright's own, installed where it may be", () => {
    const { machine, ran } = machineWith([], { brings: { 'install chromium': OWN } });
    expect(findBrowser(machine)).toBe(OWN);
    expect(ran).toHaveLength(1);
  });

  test("else is the distribution's, installed as root", () => {
    const { machine, ran } = machineWith(['/usr/bin/apt-get'], {
      installer: 'root',
      brings: { 'apt-get install': '/usr/bin/chromium' },
    });
    expect(findBrowser(machine)).toBe('/usr/bin/chromium');
    expect(ran.slice(1).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'apt-get update',
      'apt-get install',
    ]);
  });

  test('is installed with sudo where that asks for no password', () => {
    const { machine, ran } = machineWith(['/usr/bin/dnf'], {
      installer: 'sudo',
      env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
      brings: { 'dnf install': '/usr/bin/chromium' },
    });
    expect(findBrowser(machine)).toBe('/usr/bin/chromium');
    expect(ran).toEqual(['sudo -n dnf install -y chromium']);
  });

  test('is missing with a sentence that says what to do', () => {
    const { machine } = machineWith(['/usr/bin/apt-get']);
    expect(() => findBrowser(machine)).toThrow(/apt-get install chromium.*CHROME_PATH/s);
  });
});
