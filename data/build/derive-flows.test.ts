import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  flowsOfResidences,
  flowsOfSnapshots,
  type Residences,
  type Snapshots,
} from './derive-flows';
import { InputError } from './input-error';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dando-people-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

const BEFORE = [
  'id,unit,sex,born',
  'p1,A,male,2000-06-30',
  'p2,A,female,1930-01-01',
  'p3,A,female,2001-01-01',
  'p4,B,male,1990-01-01',
  'p5,B,male,1985-01-01',
];
const AFTER = [
  'id,unit,sex,born',
  'p1,B,male,2000-06-30',
  'p2,B,female,1930-01-01',
  'p3,A,female,2001-01-01',
  'p4,A,male,1990-01-01',
  'p6,B,male,2024-03-01',
];
const COLUMNS = { person: 'id', unit: 'unit', sex: 'sex', born: 'born' };

async function snapshots(change: Partial<Snapshots> = {}, after = AFTER): Promise<Snapshots> {
  return {
    before: await write('before.csv', BEFORE),
    after: await write('after.csv', after),
    ...{ columns: COLUMNS, period: '2024', ...change },
  };
}

describe('two snapshots', () => {
  it('become movers by sex and by age at the end of the period', async () => {
    const { flows } = await flowsOfSnapshots(await snapshots());
    expect(flows).toEqual([
      { origin: 'A', destination: 'B', period: '2024', sex: 'female', ageGroup: '85+', movers: 1 },
      { origin: 'A', destination: 'B', period: '2024', sex: 'male', ageGroup: '20-24', movers: 1 },
      { origin: 'B', destination: 'A', period: '2024', sex: 'male', ageGroup: '35-39', movers: 1 },
    ]);
  });

  it('account for everybody: who is gone or new is no mover, nor sent abroad', async () => {
    const { account } = await flowsOfSnapshots(await snapshots());
    expect(account).toEqual({
      'people before': 5,
      'of them gone after': 1,
      'of them in the same unit': 1,
      'of them in another unit': 3,
      'people after': 5,
      'of them new': 1,
    });
  });

  it('say the same from Parquet, and without sex and age where there are none', async () => {
    const asked = await snapshots({ columns: { person: 'id', unit: 'unit' } });
    const instance = await DuckDBInstance.create();
    const db = await instance.connect();
    const after = join(folder, 'after.parquet');
    await db.run(`COPY (FROM '${asked.after}') TO '${after}' (FORMAT parquet)`);
    db.closeSync();
    const { flows } = await flowsOfSnapshots({ ...asked, after });
    expect(flows).toEqual([
      { origin: 'A', destination: 'B', period: '2024', sex: null, ageGroup: null, movers: 2 },
      { origin: 'B', destination: 'A', period: '2024', sex: null, ageGroup: null, movers: 1 },
    ]);
  });

  it('let nobody be recognised: no identifier and no day of birth is in what comes out', async () => {
    const text = JSON.stringify(await flowsOfSnapshots(await snapshots()));
    expect(text).not.toMatch(/p[1-6]\b|2000-06-30/);
  });
});

const LIVES = [
  'id,unit,since,until',
  'q1,A,2020-01-01,2024-01-31',
  'q1,B,2024-01-31,2024-06-01',
  'q1,A,2024-06-01,',
  'q2,A,2020-01-01,2023-12-01',
  'q2,B,2024-02-15,',
  'q3,A,2020-01-01,2024-02-01',
  'q3,A,2024-02-01,',
  'q4,A,2020-01-01,2024-02-01',
  'q4,B,2023-05-01,',
  'q5,B,2020-01-01,2024-01-05',
  'q5,A,2024-01-10,',
];
async function residences(change: Partial<Residences> = {}, lines = LIVES): Promise<Residences> {
  return {
    file: await write('lives.csv', lines),
    columns: { person: 'id', unit: 'unit', from: 'since', to: 'until' },
    ...{ kind: 'month', longestGap: 30, ...change },
  };
}
const plain = (flows: Awaited<ReturnType<typeof flowsOfResidences>>['flows']) =>
  flows.map(({ origin, destination, period, movers }) => [origin, destination, period, movers]);

describe('the history of residences', () => {
  it('becomes every move, by the month in which the new residence began', async () => {
    const { flows, account } = await flowsOfResidences(await residences());
    expect(plain(flows)).toEqual([
      ['A', 'B', '2024-01', 1],
      ['B', 'A', '2024-01', 1],
      ['B', 'A', '2024-06', 1],
    ]);
    expect(account).toEqual({
      residences: 11,
      'of them first ones, or of people whose residences overlap': 6,
      'of them in the same unit as before': 1,
      'of them after a longer gap': 1,
      'of them moves': 3,
      'people whose residences overlap': 1,
    });
  });

  it('is summed by quarter or year, and takes longer gaps when told to', async () => {
    const { flows } = await flowsOfResidences(
      await residences({ kind: 'quarter', longestGap: 90 }),
    );
    expect(plain(flows)).toEqual([
      ['A', 'B', '2024-Q1', 2],
      ['B', 'A', '2024-Q1', 1],
      ['B', 'A', '2024-Q2', 1],
    ]);
  });
});

describe('people who cannot be followed are refused by row, never by name', () => {
  const refused = async (asking: Promise<unknown>, message: string) => {
    const error = await asking.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toBe(message);
  };

  it('a person twice in one snapshot', async () => {
    const asked = await snapshots({}, [...AFTER, 'p1,A,male,2000-06-30']);
    const message = 'after.csv, row 7, column id: the person stands in the file twice';
    await refused(flowsOfSnapshots(asked), message);
  });

  it('a person without a unit', async () => {
    const asked = await snapshots({}, [...AFTER, 'p9,,male,2000-06-30', 'p8,,male,2000-06-30']);
    await refused(
      flowsOfSnapshots(asked),
      'after.csv, row 7, column unit: the cell is empty; 2 rows are like that',
    );
  });

  it('a residence that ends before it begins', async () => {
    const asked = await residences({}, [...LIVES, 'q9,A,2024-02-01,2024-01-01']);
    await refused(
      flowsOfResidences(asked),
      'lives.csv, row 13, column until: the residence ends before it begins',
    );
  });

  it('a day that is none', async () => {
    const asked = await residences({}, [...LIVES, 'q9,A,2024-02-30,']);
    await refused(
      flowsOfResidences(asked),
      'lives.csv, row 13, column since: the day is not of the form YYYY-MM-DD',
    );
  });
});
