import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { balanceByYear } from '../flows/balance';
import { flowScene } from '../flows/flow-scene';
import { A, ABROAD, B, fewFlows, fewPeople } from '../flows/testing/few-flows';
import { MESSAGES } from '../i18n/messages';
import { MIGRATION_WORDS } from '../i18n/migration-words';
import type { Words } from '../states/words';
import { formatDate } from '../theme';
import { balanceSheet } from './balance-sheet';

const t = createTranslator({
  locale: 'en',
  messages: { ...MESSAGES.en, ...MIGRATION_WORDS.en },
}) as unknown as Words;
const scene = flowScene(
  fewFlows({
    rows: [
      [A, B, 0, 40],
      [B, ABROAD, 0, 6],
      [A, B, 1, 30],
    ],
  }),
  {
    ...fewPeople(1000),
    births: [12, 20, 5, 1, 1, 1],
    deaths: [7, 9, 5, 1, 1, 1],
    before: [1000, 1000, 1000, 1000, 1100, 990],
    after: [975, 1100, 990, null, null, null],
  },
  {
    ...{ period: null, since: null, sex: null, age: null },
    ...{ direction: 'between', selected: null },
  },
)!;

describe('the balance of a place as a table', () => {
  const { columns, rows } = balanceSheet(balanceByYear(scene, B), t, 'en');

  it('has every year, and its parts add up to the people at its end', () => {
    expect(rows.map(([year]) => year)).toEqual(['2023', '2024']);
    const [, start, births, deaths, internal, abroad, untold, residual, end] =
      rows[0] as unknown as number[];
    expect([internal, abroad]).toEqual([40, -6]);
    expect(start! + births! - deaths! + internal! + abroad! + untold! + residual!).toBe(end);
  });

  it('says what a year lacks that does not close, and gives no figure for it', () => {
    const open = rows[1]!;
    expect(open).toHaveLength(columns.length);
    expect(open.slice(1, -1).every((cell) => cell === null)).toBe(true);
    const day = formatDate('2025-01-01', 'en');
    expect(open.at(-1)).toBe(t('migration.balance.lack.people', { year: '2024', day }));
  });
});
