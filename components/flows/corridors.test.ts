import { describe, expect, it } from 'vitest';
import { corridorsOf, daysOf, suddenCorridors, toldSeries } from './corridors';
import { flowScene } from './flow-scene';
import { A, ABROAD, B, C, type Few, fewFlows } from './testing/few-flows';

const ASKED = {
  ...{ period: null, since: null, sex: null, age: null },
  ...{ direction: 'between' as const, selected: null },
};
const sceneOf = (few: Few) => flowScene(fewFlows(few), null, ASKED)!;

describe('corridors', () => {
  it('that doubled are marked, and those that only wavered are not', () => {
    const scene = sceneOf({
      rows: [
        [A, B, 0, 1000],
        [A, B, 1, 2000],
        [B, C, 0, 1000],
        [B, C, 1, 1003],
      ],
    });
    const { counts, compared, span, view } = scene;
    const list = corridorsOf(counts, view.top(9).pairs, span, compared, 1);
    expect(list.map(({ origin, change }) => [origin, change?.marked])).toEqual([
      [A, true],
      [B, false],
    ]);
    expect(list[0]?.change?.ratio).toBeCloseTo(2 * (365 / 366), 10);
  });

  it('have no change where the year before was not counted', () => {
    const scene = sceneOf({ periods: ['2022', '2024'], rows: [[A, B, 1, 50]] });
    const { counts, compared, span } = scene;
    expect(compared).toBeNull();
    const [only] = corridorsOf(counts, [0], span, compared, 1);
    expect(only?.change).toBeNull();
  });

  it('have no change where they are not told whole in one of the two years', () => {
    const scene = sceneOf({
      rows: [
        [A, B, 0, 900, 0, true],
        [A, B, 1, 2000],
        [B, C, 1, 70],
        [C, A, 0, 500],
        [C, A, 1, 1500],
      ],
    });
    const { counts, compared, span, view } = scene;
    const list = corridorsOf(counts, view.top(9).pairs, span, compared, 1);
    expect(list.map(({ origin, change }) => [origin, change === null])).toEqual([
      [A, true],
      [C, false],
      [B, true],
    ]);
    const { compared: before } = sceneOf({ rows: [[A, B, 0, 900, 0, true]] });
    expect(before).toBeNull();
  });

  it('say that more may have moved, in every span with such a year', () => {
    const scene = sceneOf({
      rows: [
        [A, B, 0, 900, 0, true],
        [A, B, 1, 2000],
      ],
    });
    const told = ([from, to]: [number, number]) =>
      corridorsOf(scene.counts, [0], { from, to }, null, 1)[0];
    expect(told([0, 1])).toMatchObject({ movers: 2900, atLeast: true });
    expect(told([1, 1])).toMatchObject({ movers: 2000, atLeast: false });
    // Their course does not seem to jump in the year from which all are told.
    expect(toldSeries(scene.counts, 0, [0, 1])).toEqual([null, 2000]);
  });

  it('that stay while the country halves are no change, if they lead abroad as all such do', () => {
    const years = ['2018', '2019', '2020', '2021', '2022', '2023'];
    const whole = [2000, 2050, 1980, 1000, 990, 1010];
    const scene = sceneOf({
      periods: years,
      rows: whole.flatMap((count, year): Few['rows'] => [
        [A, B, year, count],
        [B, C, year, 2 * count],
        [A, ABROAD, year, 600],
        [C, ABROAD, year, 500],
      ]),
    });
    const { counts, offered, dispersion } = scene;
    expect(dispersion).toBe(1);
    expect(suddenCorridors(counts, offered, dispersion)).toEqual([]);
  });

  it('of which a year is not told are no change: few, or hidden beside others, is not none', () => {
    const scene = sceneOf({
      periods: ['2018', '2019', '2020', '2021', '2022', '2023'],
      rows: [0, 1, 2, 3, 4, 5].flatMap((year): Few['rows'] => [
        [A, B, year, 900],
        ...(year < 3 ? ([[C, A, year, 60]] as Few['rows']) : []),
      ]),
    });
    expect(suddenCorridors(scene.counts, scene.offered, scene.dispersion)).toEqual([]);
  });

  it('of which a year is not told do not make all others seem to waver', () => {
    const scene = sceneOf({
      periods: ['2021', '2022', '2023'],
      rows: [0, 1, 2].flatMap((year): Few['rows'] => [
        [A, B, year, 400],
        [B, C, year, 300],
        ...(year === 1 ? [] : ([[C, A, year, 6]] as Few['rows'])),
      ]),
    });
    expect(scene.dispersion).toBe(1);
  });

  it('that went to another level are found with the year, and not those that follow the country', () => {
    const years = ['2018', '2019', '2020', '2021', '2022', '2023'];
    const whole = [1000, 1100, 900, 500, 1000, 1050];
    const scene = sceneOf({
      periods: years,
      rows: whole.flatMap((count, year): Few['rows'] => [
        [A, B, year, count],
        [B, A, year, count],
        [C, A, year, year < 3 ? 300 : 900],
      ]),
    });
    const of = years.map((_, year) => year);
    const found = suddenCorridors(scene.counts, of, 1);
    expect(found[0]).toMatchObject({ origin: C, destination: A, at: 3 });
    expect(found[0]!.ratio).toBeGreaterThan(2);
  });
});

describe('the length of a period', () => {
  it.each([
    ['2024', 366],
    ['2023', 365],
    ['2024-Q1', 91],
    ['2023-02', 28],
  ])('%s has %i days', (period, days) => expect(daysOf(period)).toBe(days));
});
