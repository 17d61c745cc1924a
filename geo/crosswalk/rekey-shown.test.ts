import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELL } from '@/geo/disclosure';
import { FIRST_DAY, LAST_DAY, randomHistory } from '@/geo/testing/random-history';
import type { History, IsoDate } from '@/geo/units';
import { crosswalkBetween } from './between';
import { ALL, type Crosswalk, pack, type Share, shareOn, sideOf } from './crosswalk';
import { locate, narrow, raise, rekeyWithFiner, withFiner } from './finer';
import { rekeyShown } from './rekey-shown';

const DAYS = [FIRST_DAY, '2011-12-31', '2012-12-31', LAST_DAY] as IsoDate[];
const CELLS = 3;
const readings = fc.constantFrom(CELL.value, CELL.value, CELL.value, CELL.hidden, CELL.missing);
const journey = fc.record({
  history: randomHistory(),
  from: fc.constantFrom(...DAYS),
  to: fc.constantFrom(...DAYS),
  counts: fc.array(fc.record({ people: fc.nat(5000), reading: readings }), { minLength: 97 }),
});

function setOut({ history, from, to }: { history: History; from: IsoDate; to: IsoDate }) {
  return crosswalkBetween(history, { level: 'commune', from, to }).crosswalk;
}
function tableOf(
  crosswalk: Crosswalk,
  counts: readonly { people: number; reading: number }[],
  allShown: boolean,
) {
  const size = crosswalk.from.codes.length * CELLS;
  const at = (k: number) => counts[k % counts.length]!;
  return {
    cells: CELLS,
    values: Int32Array.from({ length: size }, (_, k) => at(k).people),
    readings: Uint8Array.from({ length: size }, (_, k) => (allShown ? CELL.value : at(k).reading)),
  };
}
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describe('counts as readers see them, on other units', () => {
  test('sum to what they were, to the person, through any history and both ways', () => {
    fc.assert(
      fc.property(journey, (given) => {
        const crosswalk = setOut(given);
        const table = tableOf(crosswalk, given.counts, true);
        const { values, unplaced } = rekeyShown(crosswalk, table);
        expect(sum(values) + unplaced).toBe(sum(table.values));
      }),
    );
  });

  test('are hidden or missing wherever a hidden or missing one may have come', () => {
    fc.assert(
      fc.property(journey, (given) => {
        const crosswalk = setOut(given);
        const table = tableOf(crosswalk, given.counts, false);
        const { readings: told } = rekeyShown(crosswalk, table);
        const { start, target, people } = crosswalk;
        const came: number[][] = Array.from(told, () => []);
        for (let i = 0; i < crosswalk.from.codes.length; i++)
          for (let e = start[i]!; e < start[i + 1]!; e++)
            for (let c = 0; c < CELLS; c++)
              if (people.share[e] !== 0)
                came[target[e]! * CELLS + c]!.push(table.readings[i * CELLS + c]!);
        came.forEach((list, k) => {
          if (list.includes(CELL.hidden)) expect(told[k]).toBe(CELL.hidden);
          else if (list.includes(CELL.missing)) expect(told[k]).toBe(CELL.missing);
        });
      }),
    );
  });

  test('do not depend on what is hidden', () => {
    fc.assert(
      fc.property(journey, fc.nat(9999), (given, other) => {
        const crosswalk = setOut(given);
        const table = tableOf(crosswalk, given.counts, false);
        const values = table.values.map((n, k) => (table.readings[k] === CELL.value ? n : other));
        expect(rekeyShown(crosswalk, { ...table, values })).toEqual(rekeyShown(crosswalk, table));
      }),
    );
  });
});

describe('the part of a way that concerns one unit', () => {
  test('gives that unit what the whole way gives it, through any history', () => {
    fc.assert(
      fc.property(journey, fc.nat(), (given, pick) => {
        const level = setOut(given);
        const table = tableOf(level, given.counts, false);
        const onto = pick % level.to.codes.length;
        const givers = [...level.from.codes.keys()].filter((i) =>
          level.target.slice(level.start[i], level.start[i + 1]).includes(onto),
        );
        const nothing = pack(level.from, level.to, []);
        const whole = { level, finer: nothing, below: level.from.codes.map(() => []) };
        const part = narrow(whole, givers, onto);
        const rows = (values: Int32Array | Uint8Array) =>
          givers.flatMap((i) => [...values.slice(i * CELLS, (i + 1) * CELLS)]);
        const own = rekeyShown(part.level, {
          cells: CELLS,
          values: Int32Array.from(rows(table.values)),
          readings: Uint8Array.from(rows(table.readings)),
        });
        const all = rekeyShown(level, table);
        const at = part.level.to.indexOf.get(level.to.codes[onto]!)!;
        for (const figures of ['values', 'readings'] as const)
          expect([...own[figures].slice(at * CELLS, (at + 1) * CELLS)]).toEqual([
            ...all[figures].slice(onto * CELLS, (onto + 1) * CELLS),
          ]);
        expect(own.estimated[at]).toBeCloseTo(all.estimated[onto]!, 6);
      }),
    );
  });
});

describe('a unit that is split, with the units below it', () => {
  const from = sideOf(FIRST_DAY as never, ['P']);
  const to = sideOf(LAST_DAY as never, ['A', 'B']);
  const below = sideOf(FIRST_DAY as never, ['f', 'g', 'h']);
  const ends = sideOf(LAST_DAY as never, ['a', 'b', 'c']);
  const part = (share: number): Share => shareOn('area', share);
  const level = pack(from, to, [
    [
      { to: 0, people: part(0.5), land: part(0.5) },
      { to: 1, people: part(0.5), land: part(0.5) },
    ],
  ]);
  // f becomes a; g becomes a and b, nobody knows in what parts; h becomes c. a and b lie in A.
  const finer = pack(below, ends, [
    [{ to: 0, people: ALL, land: ALL }],
    [
      { to: 0, people: part(0.3), land: part(0.3) },
      { to: 1, people: part(0.7), land: part(0.7) },
    ],
    [{ to: 2, people: ALL, land: ALL }],
  ]);
  const raised = raise(finer, to, (code) => (code === 'c' ? 'B' : 'A'));
  const split = withFiner(level, raised, () => 'P');
  const table = (values: number[], hidden: number[] = []) => ({
    cells: 1,
    values: Int32Array.from(values),
    readings: Uint8Array.from(values, (_, k) => (hidden.includes(k) ? CELL.hidden : CELL.value)),
  });

  test('gives what they give, exactly, where they add up to it', () => {
    const { values, estimated } = rekeyWithFiner(split, table([100]), table([20, 50, 30]));
    expect([...values]).toEqual([70, 30]);
    expect([...estimated]).toEqual([0, 0]);
  });

  test('gives the same on the part of the way that concerns one of its successors', () => {
    const part = narrow(split, [0], 1);
    const { values } = rekeyWithFiner(part, table([100]), table([20, 50, 30]));
    expect(values[part.level.to.indexOf.get('B')!]).toBe(30);
  });

  test('gives its own total by the shares of those below where they do not add up', () => {
    const under = table([20, 50, 30]);
    const own = table([110]);
    const { values, estimated, basis } = rekeyWithFiner(locate(split, own, under), own, under);
    expect([...values]).toEqual([77, 33]);
    expect([...estimated]).toEqual([77, 33]);
    expect([...basis]).toEqual([1, 1]);
  });

  test('keeps its own shares where those below count far more or fewer people', () => {
    const [own, under] = [table([200]), table([20, 50, 30])];
    const { values } = rekeyWithFiner(locate(split, own, under), own, under);
    expect([...values]).toEqual([100, 100]);
  });

  test('keeps its own shares where one below is hidden, which then hides nothing', () => {
    const under = table([20, 50, 30], [1]);
    const own = table([100]);
    const { values, readings: told } = rekeyWithFiner(locate(split, own, under), own, under);
    expect([...values]).toEqual([50, 50]);
    expect([...told]).toEqual([CELL.value, CELL.value]);
  });
});
