import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { flowScene } from '../flows/flow-scene';
import { pictureOf } from '../flows/pictures/picture';
import type { PlaceNames } from '../flows/place-names';
import { A, ABROAD, B, C, fewFlows, fewPeople } from '../flows/testing/few-flows';
import { MESSAGES } from '../i18n/messages';
import { MIGRATION_WORDS } from '../i18n/migration-words';
import type { Words } from '../states/words';
import { flowsGeoJson } from './flow-geojson';
import { chordSheet, matrixSheet, rankingSheet, seasonsSheet } from './flow-picture-sheets';

const t = createTranslator({
  locale: 'en',
  messages: { ...MESSAGES.en, ...MIGRATION_WORDS.en },
}) as unknown as Words;
const AT = [
  [105, 21],
  [106, 10],
  [108, 16],
] as const;
const names: PlaceNames = {
  of: (place) => ['Red', 'Green', 'Blue'][place] ?? 'Abroad',
  code: (place) => ['A', 'B', 'C'][place] ?? 'ABROAD',
  at: (place) => AT[place] ?? null,
};
const scene = flowScene(
  fewFlows({
    periods: ['2024'],
    rows: [
      [A, B, 0, 40],
      [B, A, 0, 10],
      [A, ABROAD, 0, 7],
    ],
    hidden: [{ place: C, period: 0, in: null, out: null }],
  }),
  fewPeople(1000, ['2024']),
  {
    ...{ period: null, since: null, sex: null, age: null },
    ...{ direction: 'all', selected: null },
  },
)!;
const picture = pictureOf(scene, names, 'everybody');

describe('flows as shapes', () => {
  const about = {
    title: 'Flows',
    lines: [['Period', '2024']] as [string, string][],
    notes: ['small ones are hidden'],
    sample: false,
  };
  const { features, about: told } = flowsGeoJson(scene, names, about, t);

  it('are lines between centres, without those that lead abroad', () => {
    const lines = features.filter(({ geometry }) => geometry.type === 'LineString');
    expect(
      lines.map(({ properties }) => [properties?.from, properties?.to, properties?.movers]),
    ).toEqual([
      ['Red', 'Green', 40],
      ['Green', 'Red', 10],
    ]);
    expect(lines[0]?.geometry).toEqual({
      type: 'LineString',
      coordinates: [[...AT[0]], [...AT[1]]],
    });
  });

  it('come with every unit as a point, and the word for a figure that is hidden', () => {
    const units = features.filter(({ properties }) => properties?.what === 'unit');
    expect(units.map(({ properties }) => [properties?.code, properties?.net])).toEqual([
      ['A', -37],
      ['B', 30],
      ['C', null],
    ]);
    expect(units[2]?.properties?.net_reading).toBe(t('figure.hiddenWhy'));
    expect(told).toMatchObject({ Period: '2024', Notes: ['small ones are hidden'] });
  });
});

describe('pictures of flows as tables', () => {
  it('say of a pair that is not told that it is not, and never zero', () => {
    const { rows } = matrixSheet(picture, names.code, t);
    // Three places and abroad, from each to every other.
    expect(rows).toHaveLength(4 * 3);
    expect(rows.filter((row) => typeof row[4] === 'number').map((row) => row[4])).toEqual([
      40, 7, 10,
    ]);
    expect(rows.find((row) => row[0] === 'C' && row[2] === 'A')?.[4]).toBe('not told');
  });

  it('have every group with every other, and what stays within one', () => {
    const groups = { of: [0, 0, 1, 2], names: ['North', 'South', 'Abroad'] };
    const { rows } = chordSheet(picture, groups, t);
    expect(rows).toHaveLength(9);
    expect(rows[0]).toEqual(['North', 'North', 50]);
    expect(rows[2]).toEqual(['North', 'Abroad', 7]);
  });

  it('rank places, and tell nothing of one whose figures are hidden', () => {
    const { rows } = rankingSheet(picture, names.code, t);
    expect(rows.map(([code, , came, left]) => [code, came, left])).toEqual([
      ['B', 40, 10],
      ['A', 10, 47],
      ['C', t('figure.hidden'), t('figure.hidden')],
    ]);
  });

  it('of seasons have a row for each month, and the word for a month that is hidden', () => {
    const months = Array.from({ length: 12 }, (_, month) => (month === 4 ? null : 100 + month));
    const { columns, rows } = seasonsSheet(
      { years: [{ year: 2024, months, tet: 1 }], index: 'hidden', hidden: 1 },
      t,
    );
    expect(columns.map(({ header }) => header)).toEqual(['Month', '2024', 'Seasonal factor']);
    expect(rows[3]).toEqual(['Month 4', 103, null]);
    expect(rows[4]?.[1]).toBe(t('figure.hidden'));
    expect(rows[12]?.[1]).toBe(2);
  });
});
