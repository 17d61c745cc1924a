import { describe, expect, it } from 'vitest';
import type { Edition } from '@/geo/units';
import { diagnose, type Keyed, looseName } from './diagnose';
import type { NamedEdition } from './editions';

const edition = (day: string, units: Record<string, string>): NamedEdition => {
  const codesOf = new Map<string, string[]>();
  for (const [code, name] of Object.entries(units)) {
    const key = looseName(name);
    codesOf.set(key, [...(codesOf.get(key) ?? []), code]);
  }
  return {
    edition: day as Edition,
    level: 'commune',
    nameOf: new Map(Object.entries(units)),
    codesOf,
  };
};
const row = (code: string, name: string): Keyed => ({ code, name, rows: 1, lines: [2] });
const before = edition('2025-01-01', {
  '25270': 'Xã Lộc Ninh',
  '00006': 'Phường Vĩnh Phúc',
  '00007': 'Phường Cống Vị',
});
const after = edition('2026-04-30', {
  '25270': 'Phường Lộc Ninh',
  '00008': 'Phường Ngọc Hà',
  '00118': 'Xã Hòa Bình',
});
const problems = (rows: Keyed[], districts: [string, string][] = []) =>
  diagnose(rows, [before, after], new Map(districts)).findings.map((f) => f.problem);

describe('a diagnosis', () => {
  it('goes by the kind in the name when code and name fit two editions', () => {
    const by = (name: string) =>
      diagnose([row('25270', name)], [before, after], new Map()).weighed[0]!.edition.edition;
    expect(by('Xã Lộc Ninh')).toBe('2025-01-01');
    expect(by('Phường Lộc Ninh')).toBe('2026-04-30');
  });

  it('knows a tone mark on another vowel from another spelling', () => {
    const own = row('00008', 'Phường Ngọc Hà');
    expect(problems([own, row('00118', 'Xã Hoà Bình')])).toEqual(['tone_mark']);
    expect(problems([own, row('00118', 'Hoa Binh')])).toEqual(['spelling']);
  });

  it('tells districts where communes should be', () => {
    expect(
      problems(
        [row('00008', 'Phường Ngọc Hà'), row('001', 'Quận Ba Đình')],
        [['001', 'Quận Ba Đình']],
      ),
    ).toEqual(['district']);
  });

  it('tells a code of one edition with a name of another', () => {
    const rows = [
      row('00008', 'Phường Ngọc Hà'),
      row('25270', 'Phường Lộc Ninh'),
      row('00118', 'Phường Cống Vị'),
    ];
    expect(problems(rows)).toEqual(['code_and_name_of_two_editions']);
  });
});
