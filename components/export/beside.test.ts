import { expect, test } from 'vitest';
import type { Note } from '@/server/answers/shapes';
import type { Words } from '../states/note-sentence';
import { aboutBoth, collectionOfBoth, sheetOfBoth } from './beside';
import type { Sheet } from './sheet';

const words = Object.assign(
  (key: string, values?: Record<string, string | number>) => [key, values?.date].join(' ').trim(),
  { has: () => true },
) as Words;

test('a sheet of two editions tells of every row on which units it is', () => {
  const sheet = (rows: Sheet['rows']): Sheet => ({
    columns: [{ header: 'code', kind: 'text' }],
    rows,
  });
  const both = sheetOfBoth(
    [
      { edition: '2025-07-01', sheet: sheet([['00001'], ['00002']]) },
      { edition: '2019-04-01', sheet: sheet([['00001']]) },
    ],
    'edition',
  );
  expect(both.columns.map(({ header }) => header)).toEqual(['edition', 'code']);
  expect(both.rows).toEqual([
    ['2025-07-01', '00001'],
    ['2025-07-01', '00002'],
    ['2019-04-01', '00001'],
  ]);
});

test('a code that stands for other ground on another day is two features', () => {
  const collection = (name: string) => ({
    type: 'FeatureCollection' as const,
    about: {},
    features: [
      { type: 'Feature' as const, id: '00001', geometry: null as never, properties: { name } },
    ],
  });
  const { features } = collectionOfBoth([
    { edition: '2025-07-01', collection: collection('new') },
    { edition: '2019-04-01', collection: collection('old') },
  ]);
  expect(features.map(({ id }) => id)).toEqual(['00001@2025-07-01', '00001@2019-04-01']);
  expect(features.map(({ properties }) => properties)).toEqual([
    { name: 'new', edition: '2025-07-01' },
    { name: 'old', edition: '2019-04-01' },
  ]);
});

test('what is said of the other side is said with its day, and the nature of the figures stays last', () => {
  const note: Note = { code: 'approximate_outlines', level: 'commune' };
  const question = { edition: '2019-04-01' } as Parameters<typeof aboutBoth>[1]['question'];
  const about = aboutBoth(
    {
      ...{ title: 'density', sample: true, notes: ['own'] },
      lines: [
        ['question', 'density'],
        ['nature', 'sample'],
      ],
    },
    { question, notes: [note] },
    words,
    'vi',
  );
  expect(about.lines.map(([name]) => name)).toEqual(['question', 'compare.picture', 'nature']);
  expect(about.notes).toEqual(['own', 'compare.side 01/04/2019: notes.approximate_outlines']);
});
