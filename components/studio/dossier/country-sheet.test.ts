import { expect, test } from 'vitest';
import { groundOf } from '@/geo/plans';
import { gridOf } from '@/geo/testing/grid';
import { type CountryUnit, layOutCountry } from './country-sheet';

/** Twelve squares in two rows, the left half one province, the right half another. */
const grid = gridOf(
  Array.from({ length: 12 }, (_, i) => [i % 6, Math.floor(i / 6)] as const),
  0.2,
);
const ground = groundOf({ ...grid, counts: [] });
const asked = ground.units.map(
  (_, unit): CountryUnit => ({
    unit,
    colour: unit % 6 < 2 ? 1 : null,
    region: unit % 6 < 2 ? 0 : -1 - unit,
    province: unit % 6 < 3 ? 0 : 1,
  }),
);
const sheets = (units = asked) => {
  const work = layOutCountry(ground, units, ['Mơ', 'Mộng']);
  for (let steps = 1; ; steps++) {
    const step = work.next();
    if (step.done) return { ...step.value, steps };
  }
};

test('the country is drawn in colours of its groups, with the names of its provinces', () => {
  const { after } = sheets();
  expect(after.main!.fills.map(({ colour }) => colour).sort()).toEqual([1, null]);
  expect(after.main!.labels.map(({ lines }) => lines.join(' ')).sort()).toEqual(['Mơ', 'Mộng']);
});

test('borders within a new unit are on the map before and not on the map after; provinces are on both', () => {
  const { before, after } = sheets();
  const count = (path: string) => path.split('M').length - 1;
  expect(count(after.main!.thin)).toBeLessThan(count(before.main!.thin));
  expect(after.main!.thick).toBe(before.main!.thick);
  const [all] = [sheets(asked.map((each) => ({ ...each, region: 0 })))];
  expect(count(all.after.main!.thin)).toBe(0);
});

test('the work pauses between its steps', () => {
  expect(sheets().steps).toBeGreaterThan(3);
});

test('without boundaries there is no map', () => {
  const bare = groundOf({ ...grid, topology: null, counts: [] });
  expect(layOutCountry(bare, asked, []).next()).toMatchObject({
    done: true,
    value: { before: { main: null }, after: { main: null } },
  });
});
