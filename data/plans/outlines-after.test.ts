import { describe, expect, test } from 'vitest';
import type { Plan } from '@/geo/plans';
import { TINY_AFTER, tinyTopology } from '@/geo/testing';
import { group, part, planWith } from '@/geo/testing/plans';
import { degrees } from '@/geo/testing/squares';
import { type Line, topologyAreas, topologyFaults } from '@/geo/topology';
import { drawnCuts } from './drawn-cuts';
import { groundMoves } from './ground-moves';
import { outlinesAfter } from './outlines-after';

const before = tinyTopology('commune', TINY_AFTER);
/** The ring around a box of squares, in degrees. */
const box = (west: number, south: number, east: number, north: number): Line =>
  (
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ] as const
  ).map(([x, y]) => degrees([x, y]));

const [a, b, c, d] = box(4.5, -2, 9, 5);
const bowTie = [a!, c!, b!, d!, a!];

/** 00007 stands on seven squares: three at the west, four at the east of the line x = 4. */
const shared = (ring: Line | null): Plan =>
  planWith(
    group(['00001'], { parts: [part('00007', 0.5, { drawn: ring })] }),
    group([], { code: '00007', parts: [part('00007', 0.5)] }),
  );
const moves = groundMoves([
  { from: '00001', to: '00001', kind: 'whole', people: 1, land: 1, basis: 'decree' },
  { from: '00007', to: '00001', kind: 'part', people: 0.5, land: 0.5, basis: 'area' },
  { from: '00007', to: '00007', kind: 'part', people: 0.5, land: 0.5, basis: 'area' },
]);
const drawnAlong = (ring: Line | null) =>
  outlinesAfter(before, moves, drawnCuts(shared(ring)), () => null);

describe('the outlines after a unit was shared out', () => {
  test.each([
    ['across a border of two units', box(4.5, -2, 9, 5), 3 / 7],
    ['as a ring inside the unit', box(4.25, 1.25, 4.75, 1.75), 0.25 / 7],
    ['clockwise', box(4.5, -2, 9, 5).toReversed(), 3 / 7],
  ])('follow what was drawn %s', (_, ring, share) => {
    const { topology, approximate } = drawnAlong(ring);
    expect(approximate).toBe(false);
    const [then, now] = [topologyAreas(before), topologyAreas(topology)];
    const given = then.get('00007')! - now.get('00007')!;
    // Squares of one latitude and another differ by a few thousandths.
    expect(given / then.get('00007')!).toBeCloseTo(share, 2);
    expect(now.get('00001')! - then.get('00001')!).toBeCloseTo(given, 1);
    for (const code of ['00101', '00201', '00204', '00207'])
      expect(now.get(code)).toBeCloseTo(then.get(code)!, 1);
    const { overlapping, crossing, empty } = topologyFaults(topology);
    expect([overlapping, crossing, empty]).toEqual([[], [], []]);
  });

  test.each([
    ['nothing was drawn', null],
    ['the drawn line crosses itself', bowTie],
  ])('are approximate where %s', (_, ring) => {
    const { topology, approximate } = drawnAlong(ring);
    expect(approximate).toBe(true);
    const [then, now] = [topologyAreas(before), topologyAreas(topology)];
    const together = (areas: Map<string, number>) => areas.get('00001')! + areas.get('00007')!;
    expect(together(now)).toBeCloseTo(together(then), 1);
  });
});
