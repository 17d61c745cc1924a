/** The reform of 2025, where the tables of the real country are at hand: taken back, and adopted as a plan. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRelease } from '@/data/build/build-release';
import { databaseOf } from '@/data/build/releases';
import { main } from '@/data/cli/main';
import { withoutBoundaries } from '@/data/sources/vn-2025/testing/without-boundaries';
import { crosswalkBetween, rekeyCounts } from '@/geo/crosswalk';
import { livesOn, planOf } from '@/geo/plans';
import { type Edition, type History, isoDate } from '@/geo/units';
import { openHistory } from './open-history';

const DATA = fileURLToPath(new URL('../../../shared/data/vn-2025', import.meta.url));
const there = existsSync(DATA);
if (!there) console.error(`not tested: the reform of 2025 as a plan, for want of ${DATA}`);

const DAY = isoDate('2025-07-01') as Edition;
const EVE = isoDate('2025-06-30') as Edition;

describe.skipIf(!there)('the reform of 2025, taken back and adopted as a plan', () => {
  let root: string;
  let given: History;
  let adopted: History;
  const silent = { stdout: { write: () => true }, stderr: { write: () => true } };
  const run = async (...words: string[]) =>
    expect(await main([...words, '--root', root], silent)).toBe(0);
  const historyOf = (id: string) => openHistory(databaseOf(join(root, id)));

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'dando-reform-'));
    await buildRelease(withoutBoundaries(DATA), { id: 'vn', root, publish: true });
    given = await historyOf('vn');
    await run('withdraw', 'vn-2026-04-30', '--as', 'a');
    await run('withdraw', 'vn-2025-07-01', '--as', 'b', '--with-figures');
    const before = await historyOf('b');
    expect(livesOn(before, DAY)).toEqual(livesOn(before, EVE));
    const file = join(root, 'plan.json');
    await writeFile(file, JSON.stringify(planOf(given, DAY)));
    await run('adopt', file, '--decree', '202/2025/QH15', '--title', 'Sắp xếp', '--as', 'c');
    adopted = await historyOf('c');
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  test('gives the units that are in force', () => {
    const units = (history: History) =>
      [...livesOn(history, DAY).values()]
        .map(({ code, name, kind, level, parentCode }) => ({ code, name, kind, level, parentCode }))
        .sort((a, b) => (a.code < b.code ? -1 : 1));
    expect(units(adopted)).toEqual(units(given));
  });

  test('gives the transfers of the decrees, but for units that nothing happened to', () => {
    const passed = ({ events }: History) =>
      events
        .filter(({ effective }) => effective === DAY)
        .flatMap(({ transfers }) => transfers)
        .filter(({ from, to, people, land }) => !(from === to && people === 1 && land === 1))
        .map(({ from, to, people, land }) => `${from} ${to} ${people} ${land}`)
        .sort();
    expect(passed(adopted)).toEqual(passed(given));
  });

  test('carries every person of the eve to the same unit', () => {
    const people = (history: History) => {
      const { crosswalk } = crosswalkBetween(history, { level: 'commune', from: EVE, to: DAY });
      // A thousand people in each commune: who goes where shows in the sums.
      const counts = new Int32Array(crosswalk.from.codes.length).fill(1000);
      const { values } = rekeyCounts(crosswalk, { values: counts, cells: 1 });
      return Object.fromEntries(crosswalk.to.codes.map((code, i) => [code, values[i]]));
    };
    expect(people(adopted)).toEqual(people(given));
  });
});
