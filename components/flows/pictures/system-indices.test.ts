import { describe, expect, it } from 'vitest';
import { flowScene } from '../flow-scene';
import type { PlaceNames } from '../place-names';
import { A, ABROAD, B, C, type Few, fewFlows, fewPeople } from '../testing/few-flows';
import { chordMatrix } from './chord-groups';
import { pictureOf } from './picture';
import { systemIndices } from './system-indices';

const names: PlaceNames = { of: String, code: String, at: () => null };
const pictureFor = (few: Pick<Few, 'rows' | 'hidden'>) =>
  pictureOf(
    flowScene(fewFlows({ periods: ['2024'], ...few }), fewPeople(1000, ['2024']), {
      ...{ period: null, since: null, sex: null, age: null },
      ...{ direction: 'all', selected: null },
    })!,
    names,
    '',
  );
const ROWS: Few['rows'] = [
  [A, B, 0, 60],
  [B, A, 0, 20],
  [A, ABROAD, 0, 9],
  [ABROAD, C, 0, 7],
];

describe('the indices of a system', () => {
  it('count who moved by pairs that are not told, so that hiding them changes none of the first three', () => {
    const told = systemIndices(pictureFor({ rows: [...ROWS, [B, C, 0, 4]] }));
    const hidden = systemIndices(
      pictureFor({
        rows: ROWS,
        hidden: [
          { place: B, period: 0, in: 0, out: 4 },
          { place: C, period: 0, in: 4, out: 0 },
        ],
      }),
    );
    expect(told.movers).toBe(84);
    expect(told.intensity).toBeCloseTo((100 * 84) / 3000, 12);
    // A loses 40, B gains 36, C gains 4.
    expect(told.effectiveness).toBeCloseTo((100 * 80) / 168, 12);
    const first = ({ movers, intensity, effectiveness, netRate }: typeof told) => [
      ...[movers, intensity, effectiveness, netRate],
    ];
    expect(first(hidden)).toEqual(first(told));
    expect(hidden.isWhole).toBe(true);
    expect(hidden.connectivity).toBeLessThan(told.connectivity!);
  });

  it('say that they are not whole where some moves abroad are hidden too', () => {
    const { isWhole, movers } = systemIndices(
      pictureFor({
        rows: ROWS,
        hidden: [
          { place: C, period: 0, in: 0, out: 3 },
          { place: ABROAD, period: 0, in: 3, out: 0 },
        ],
      }),
    );
    expect({ isWhole, movers }).toEqual({ isWhole: false, movers: 80 });
  });
});

describe('who moves between groups', () => {
  it('is told apart from who moves between places of a group, and within one place', () => {
    const groups = { of: [0, 0, 1, 2], names: ['North', 'South', 'Abroad'] };
    const matrix = chordMatrix(pictureFor({ rows: [...ROWS, [C, C, 0, 500]] }), groups);
    expect(matrix).toMatchObject({ withinGroups: 80, withinPlaces: 500 });
    expect(Array.from(matrix.movers)).toEqual([80, 0, 9, 0, 0, 0, 0, 7, 0]);
  });
});
