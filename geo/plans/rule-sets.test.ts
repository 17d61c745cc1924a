import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isoDate } from '@/geo/units';
import type { JudgedFigures } from './judge';
import { judge } from './judge';
import { RULE_SETS, ruleSetOn } from './rule-sets';
import { floor, type RuleSet, type StandardSet } from './standards';

const folder = path.resolve('geo/plans/rule-sets');

it('every decree is a file of its own, and every file is in the list', () => {
  const files = readdirSync(folder).filter((name) => !name.includes('.test.'));
  expect(files).toHaveLength(RULE_SETS.length);
  for (const { id } of RULE_SETS) {
    const [number, year] = id.split('/');
    const text = readFileSync(path.join(folder, `${number}-${year}.ts`), 'utf8');
    expect(text).toContain(`'${id}'`);
  }
});

it('a decree says in both languages where it is from', () => {
  for (const { source } of RULE_SETS)
    for (const text of [source.vi, source.en]) expect(text).toMatch(/\d+\/20\d\d/);
});

it('a new decree is data: plans of its time are judged by it, those of before are not', () => {
  const decree: StandardSet = {
    ...{ id: '1/2030/TEST', purpose: 'standards', amendedBy: null },
    ...{ inForceFrom: isoDate('2030-01-01'), inForceTo: null },
    source: { vi: 'Phép thử 1/2030', en: 'A test, 1/2030' },
    standards: [floor('commune', 'any', 50_000, 10, 'read')],
  };
  const sets: readonly RuleSet[] = [...RULE_SETS, decree];
  const commune: JudgedFigures = {
    ...{ kind: 'commune', terrains: ['other'], people: 20_000, areaKm2: 40 },
    ...{ wardShare: null, urbanisation: null },
  };
  const verdictOn = (day: string) =>
    judge(commune, ruleSetOn('standards', isoDate(day), sets)!).verdict;
  expect(verdictOn('2029-12-31')).toBe('meets');
  expect(verdictOn('2030-01-01')).toBe('fails');
});
