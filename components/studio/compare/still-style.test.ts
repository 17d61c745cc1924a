import { expect, test } from 'vitest';
import { groundOf } from '@/geo/plans';
import { gridOf } from '@/geo/testing/grid';
import { planOutlines } from '../plan-outlines';
import { stillFeatures, stillStyle } from './still-style';

test('nothing in the look of a compared plan hangs on states, which the page would have to apply', () => {
  for (const scheme of ['light', 'dark'] as const)
    expect(JSON.stringify(stillStyle(scheme))).not.toContain('feature-state');
});

test('every unit and border has what it is painted as, by its own number', () => {
  const grid = gridOf(
    [0, 1, 2].map((x) => [x, 0] as const),
    1,
  );
  const outlines = planOutlines(groundOf({ ...grid, counts: [] }))!;
  const lines = Int8Array.from(outlines.lines.features, (_, arc) => arc % 5);
  const drawn = stillFeatures(outlines, {
    units: Int8Array.from([4, -1, 7]),
    lines,
    moved: Uint8Array.from([0, 1, 0]),
  });
  expect(drawn.units.features.map(({ properties }) => properties)).toEqual([
    { p: 4, moved: 0 },
    { p: -1, moved: 1 },
    { p: 7, moved: 0 },
  ]);
  for (const { id, properties } of drawn.lines.features)
    expect(properties).toEqual({ p: lines[id as number] });
});
