import { expect, test } from 'vitest';
import type { Note } from '@/server/answers/shapes';
import { doubtsOf } from './doubts';

const told = (defect: string): Note => ({ code: 'doubtful', defect, found: null, expected: null });
const record = (defect: string, field: string | null) => ({
  ...{ defect, field, found: null, expected: null },
});

test('a defect that is told as a doubt marks the figures of its fields, and no others', () => {
  const defects = [record('density_outlier', 'population'), record('no_centre', 'lon, lat')];
  const notes = [told('density_outlier'), told('no_centre')];
  expect([...doubtsOf(notes, defects)]).toEqual(['people']);
});

test('a defect of two fields marks both figures', () => {
  const defects = [record('figures_of_another_unit', 'population, area_km2')];
  expect([...doubtsOf([told('figures_of_another_unit')], defects)]).toEqual(['people', 'area']);
});

test('what the build only wrote down marks nothing', () => {
  expect([...doubtsOf([], [record('figures_copied_elsewhere', 'population')])]).toEqual([]);
});
