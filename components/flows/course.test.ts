import { describe, expect, it } from 'vitest';
import { courseOf } from './course';
import { type FlowAsked, flowScene } from './flow-scene';
import { A, ABROAD, B, C, type Few, fewFlows } from './testing/few-flows';

const ASKED: FlowAsked = {
  ...{ period: null, since: null, sex: null, age: null },
  ...{ direction: 'between', selected: null },
};
const scene = (few: Few) => flowScene(fewFlows(few), null, ASKED)!;
const ROWS: Few['rows'] = [
  [A, B, 0, 40],
  [A, B, 1, 60],
  [B, A, 1, 10],
  [A, ABROAD, 1, 7],
];

describe('the course of movers', () => {
  it('of the country has those whose pair is not told, each counted once where they left', () => {
    const few = scene({
      rows: ROWS,
      hidden: [
        { place: A, period: 1, in: 0, out: 3 },
        { place: C, period: 1, in: 3, out: 0 },
      ],
    });
    expect(courseOf(few, { kind: 'all' })).toEqual([40, 80]);
  });

  it('is not told for a period in which a part of it is not', () => {
    const few = scene({ rows: ROWS, hidden: [{ place: A, period: 0, in: null, out: null }] });
    expect(courseOf(few, { kind: 'all' })).toEqual([null, 77]);
    expect(courseOf(few, { kind: 'out', place: A })).toEqual([null, 67]);
    expect(courseOf(few, { kind: 'in', place: B })).toEqual([40, 60]);
  });

  it('of a corridor has no zero where no row tells whether few moved or nobody', () => {
    const few = scene({ rows: ROWS });
    expect(courseOf(few, { kind: 'corridor', origin: B, destination: A })).toEqual([null, 10]);
    expect(courseOf(few, { kind: 'corridor', origin: C, destination: A })).toEqual([null, null]);
  });
});
