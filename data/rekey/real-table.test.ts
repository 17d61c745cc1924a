/** The crosswalk of Viet Nam's 2025-07-01, from the official transfers as published. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  becomes,
  climb,
  commonUnits,
  crosswalkBetween,
  crosswalkRows,
  rekeyCounts,
} from '@/geo/crosswalk';
import {
  checkHistory,
  type History,
  type IsoDate,
  type Life,
  type TransferKind,
  transferByDecree,
} from '@/geo/units';

const file = path.resolve('../shared/data/vn-2025/mapping-2025-07-01.csv');
const there = existsSync(file);
if (!there) console.error(`${file} is absent: the real table is not tested`);

const BEFORE = '2019-04-01' as IsoDate;
const DAY = '2025-07-01' as IsoDate;

function realHistory(): { history: History; rows: string[][] } {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const life = (code: string, validFrom: IsoDate, validTo: IsoDate | null): Life => ({
    code,
    validFrom,
    validTo,
    level: 'commune',
    kind: 'commune',
    name: code,
    parentCode: null,
  });
  const old = new Set(rows.map((r) => r[0]!).filter((code) => code !== ''));
  const now = new Set(rows.map((r) => r[1]!));
  const history: History = {
    lives: [
      ...[...old].map((code) => life(code, BEFORE, DAY)),
      ...[...now].map((code) => life(code, DAY, null)),
    ],
    events: [
      {
        id: '2025-07-01',
        effective: DAY,
        decree: null,
        title: 'Sắp xếp đơn vị hành chính cấp xã',
        status: 'adopted',
        transfers: rows.map(([from, to, kind]) =>
          transferByDecree(from || null, to!, kind as TransferKind),
        ),
      },
    ],
  };
  return { history, rows };
}

describe.skipIf(!there)('the official table of 2025-07-01', () => {
  const { history, rows } = there
    ? realHistory()
    : { history: { lives: [], events: [] }, rows: [] };
  const ask = { level: 'commune', from: BEFORE, to: DAY } as const;
  const decree = () => crosswalkBetween(history, { ...ask, lowest: 'decree' }).crosswalk;

  it('is sound: every unit goes somewhere, every unit came from somewhere', () => {
    expect(checkHistory(history).failures).toEqual([]);
  });

  it('leads 10,040 communes to 3,321, of which 440 go to more than one', () => {
    const crosswalk = decree();
    expect(crosswalk.from.codes).toHaveLength(10_040);
    expect(crosswalk.to.codes).toHaveLength(3_321);
    const parted = crosswalk.from.codes.filter((code) => becomes(crosswalk, code).length > 1);
    expect(parted).toHaveLength(440);
  });

  it('gives all people of Thụy Khuê (00112) to Tây Hồ (00103) and none to Ba Đình (00004)', () => {
    const shares = becomes(decree(), '00112').map((r) => [r.toCode, r.sharePopulation, r.basis]);
    expect(shares).toEqual([
      ['00004', 0, 'decree'],
      ['00103', 1, 'decree'],
    ]);
  });

  it('gives every transfer the share of people that its words give, and guesses none', () => {
    const crosswalk = decree();
    const law: Record<string, number | undefined> = {
      whole: 1,
      unchanged: 1,
      renamed: 1,
      kind_changed: 1,
      land_only: 0,
      part_of_land_all_people: 1,
    };
    const open = new Map<string, string[]>();
    for (const [from, to, kind] of rows) {
      if (from === '') continue;
      const row = becomes(crosswalk, from!).find((r) => r.toCode === to);
      const expected = law[kind!];
      if (expected !== undefined) expect(row?.sharePopulation, `${from} → ${to}`).toBe(expected);
      else open.set(from!, [...(open.get(from!) ?? []), to!]);
    }
    for (const [from, targets] of open) {
      for (const to of targets) {
        const row = becomes(crosswalk, from).find((r) => r.toCode === to);
        // The only part with people is all of them; two or more parts stay unknown.
        expect(row?.sharePopulation, `${from} → ${to}`).toBe(targets.length === 1 ? 1 : null);
      }
    }
  });

  it('names the one commune that holds new land', () => {
    const crosswalk = decree();
    const holders = crosswalk.to.codes.filter((_, j) => crosswalk.newLand[j]);
    expect(holders).toEqual(rows.filter((r) => r[2] === 'new_land').map((r) => r[1]));
  });

  it('leaves nothing open on the last rung, and keeps every person there and back', () => {
    const { crosswalk } = crosswalkBetween(history, ask);
    for (const row of crosswalkRows(crosswalk)) expect(row.sharePopulation).not.toBeNull();
    const values = Int32Array.from(
      crosswalk.from.codes,
      (code) => 1 + (Number.parseInt(code, 10) % 977 || 0),
    );
    const total = values.reduce((a, b) => a + b, 0);
    const after = rekeyCounts(crosswalk, { cells: 1, values });
    expect(Array.from(after.values).reduce((a, b) => a + b, 0)).toBe(total);
    const back = crosswalkBetween(history, { ...ask, from: DAY, to: BEFORE }).crosswalk;
    const again = rekeyCounts(back, { cells: 1, values: after.values });
    const groups = commonUnits(crosswalk, 'people');
    const sums = (table: ArrayLike<number>) => {
      const out = new Float64Array(groups.count);
      Array.from(table).forEach((v, i) => {
        out[groups.from[i]!]! += v;
      });
      return out;
    };
    expect(sums(again.values)).toEqual(sums(values));
  });

  it('solves the open shares when the people before and after are known', () => {
    const open = decree();
    const truth = crosswalkBetween(history, ask).crosswalk;
    const people = Float64Array.from(truth.from.codes, (_, i) => 1000 + ((i * 7919) % 9000));
    const after = new Float64Array(truth.to.codes.length);
    for (const r of crosswalkRows(truth))
      after[truth.to.indexOf.get(r.toCode)!]! +=
        r.sharePopulation! * people[truth.from.indexOf.get(r.fromCode)!]!;
    const { step, fits } = climb(open, { peopleBefore: people, peopleAfter: after });
    expect(fits.filter((f) => f.subject === 'people').length).toBeGreaterThan(0);
    for (const fit of fits) {
      expect(fit.used).toBe(true);
      expect(Math.abs(fit.slack)).toBeLessThan(1e-6 * fit.before);
      expect(fit.misplaced).toBeLessThan(1e-6 * fit.before);
    }
    const fitted = [...crosswalkRows(step)].filter((r) => r.basis === 'fitted');
    expect(fitted.length).toBeGreaterThan(0);
    const came = new Float64Array(after.length);
    for (const r of crosswalkRows(step))
      came[step.to.indexOf.get(r.toCode)!]! +=
        r.sharePopulation! * people[step.from.indexOf.get(r.fromCode)!]!;
    came.forEach((value, j) => {
      expect(value).toBeCloseTo(after[j]!, 3);
    });
  });
});
