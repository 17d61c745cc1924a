import { describe, expect, it } from 'vitest';
import { corridorsOf, daysOf, suddenCorridors } from './corridors';
import { flowScene } from './flow-scene';
import { moversInSpan } from './place-story';
import { A, B, C, type Few, fewFlows } from './testing/few-flows';

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
    const { counts, compared, view } = scene;
    const list = corridorsOf(counts, view.top(9).pairs, moversInSpan(scene), compared, 1);
    expect(list.map(({ origin, change }) => [origin, change?.marked])).toEqual([
      [A, true],
      [B, false],
    ]);
    expect(list[0]?.change?.ratio).toBeCloseTo(2 * (365 / 366), 10);
  });

  it('have no change where the year before was not counted', () => {
    const scene = sceneOf({ periods: ['2022', '2024'], rows: [[A, B, 1, 50]] });
    const { counts, compared } = scene;
    expect(compared).toBeNull();
    const [only] = corridorsOf(counts, [0], moversInSpan(scene), compared, 1);
    expect(only?.change).toBeNull();
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
