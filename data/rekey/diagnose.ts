/** Which edition a file is keyed to, and what is wrong with its codes and names. */

import { fold, looseNames, shortName } from '@/geo/units';
import { officialSpelling } from '@/geo/units/tone-marks';
import type { NamedEdition } from './editions';

/** A code with the name that stands beside it, and where. */
export interface Keyed {
  readonly code: string;
  /** Null where the file has no names. */
  readonly name: string | null;
  readonly rows: number;
  /** The first few lines, from 1. */
  readonly lines: readonly number[];
}

export const PROBLEMS = [
  'missing_zeros',
  'unicode_form',
  'tone_mark',
  'spelling',
  'other_edition',
  'code_and_name_of_two_editions',
  'name_of_another_unit',
  'unknown_name',
  'district',
  'unknown_code',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** These change nothing but the writing, so they may be mended without asking. */
export const MENDABLE: ReadonlySet<Problem> = new Set([
  'missing_zeros',
  'unicode_form',
  'tone_mark',
  'spelling',
]);

export interface Finding extends Keyed {
  readonly problem: Problem;
  /** What should probably stand there. */
  readonly suggestion: { readonly code?: string; readonly name?: string };
  /** In words, for the reader. */
  readonly told: string;
}

export interface Weighed {
  readonly edition: NamedEdition;
  /** Rows whose code is in force in the edition, as written or with its zeros. */
  readonly byCode: number;
  /** Of these, rows whose name is also that of the code. */
  readonly byBoth: number;
  /** Of these, rows whose name also has the kind of the unit: Xã before, Phường after. */
  readonly byKind: number;
}

export interface Diagnosis {
  /** Best first; the file is taken to be keyed to the first. */
  readonly weighed: readonly Weighed[];
  readonly findings: readonly Finding[];
  readonly rows: number;
}

/** An official name without kind, case and diacritics. */
export const looseName = (official: string): string => fold(shortName(official));

/** Whether a text is the official name, however it is written. */
const isCalled = (text: string, official: string): boolean =>
  looseNames(text).includes(looseName(official));

/**
 * Weighs codes and names together against every edition, then tells what does not fit the best one.
 * @param districts name by code of the districts of before: told apart from communes, never used
 */
export function diagnose(
  keyed: readonly Keyed[],
  editions: readonly NamedEdition[],
  districts: ReadonlyMap<string, string>,
): Diagnosis {
  const weighed = editions.map((edition) => weigh(keyed, edition));
  // Between equals the later edition: a file is likelier to be of today.
  weighed
    .reverse()
    .sort((a, b) => b.byBoth - a.byBoth || b.byKind - a.byKind || b.byCode - a.byCode);
  const rows = keyed.reduce((sum, k) => sum + k.rows, 0);
  const best = weighed[0]?.edition;
  if (!best) return { weighed, findings: [], rows };
  const others = weighed.slice(1).map((w) => w.edition);
  return { weighed, findings: keyed.flatMap((k) => examine(k, best, others, districts)), rows };
}

function weigh(keyed: readonly Keyed[], edition: NamedEdition): Weighed {
  let [byCode, byBoth, byKind] = [0, 0, 0];
  for (const { code, name, rows } of keyed) {
    const official = edition.nameOf.get(withZeros(code, edition));
    if (official === undefined) continue;
    byCode += rows;
    if (name === null || isCalled(name, official)) byBoth += rows;
    if (name === null || fold(name) === fold(official)) byKind += rows;
  }
  return { edition, byCode, byBoth, byKind };
}

/** The code as the edition writes it; numbers lose their leading zeros in a spreadsheet. */
function withZeros(code: string, { level, nameOf }: NamedEdition): string {
  if (nameOf.has(code) || !/^\d+$/.test(code)) return code;
  const full = code.padStart(level === 'province' ? 2 : 5, '0');
  return nameOf.has(full) ? full : code;
}

function examine(
  keyed: Keyed,
  best: NamedEdition,
  others: readonly NamedEdition[],
  districts: ReadonlyMap<string, string>,
): Finding[] {
  const { code, name } = keyed;
  const find = (problem: Problem, suggestion: Finding['suggestion'], told: string): Finding => ({
    ...keyed,
    problem,
    suggestion,
    told,
  });
  const district = districts.get(code);
  const isDistrict = district !== undefined && (name === null || isCalled(name, district));
  if (isDistrict && !best.nameOf.has(code))
    return [
      find('district', {}, `${code} is the district ${district}; a commune should stand here`),
    ];

  const full = withZeros(code, best);
  const official = best.nameOf.get(full);
  const fits = (text: string): boolean => name === null || isCalled(name, text);
  const elsewhere = others.find((other) => {
    const there = other.nameOf.get(withZeros(code, other));
    return there !== undefined && fits(there);
  });
  if (official === undefined) {
    if (elsewhere)
      return [
        find(
          'other_edition',
          {},
          `${code} is a unit of ${elsewhere.edition}, not of ${best.edition}`,
        ),
      ];
    const suggested = onlyCode(best, name);
    return [
      find(
        'unknown_code',
        suggested ? { code: suggested } : {},
        `${code} is no unit of ${best.edition}`,
      ),
    ];
  }
  if (!fits(official)) {
    if (elsewhere)
      return [
        find(
          'other_edition',
          {},
          `${code} ${name} is a unit of ${elsewhere.edition}; on ${best.edition} ${code} is ${official}`,
        ),
      ];
    const suggested = onlyCode(best, name);
    const source = others.find((other) => onlyCode(other, name) !== undefined);
    if (suggested)
      return [
        find(
          'name_of_another_unit',
          { code: suggested },
          `${full} is ${official}; ${name} is ${suggested}`,
        ),
      ];
    if (source)
      return [
        find(
          'code_and_name_of_two_editions',
          { name: official },
          `the code is of ${best.edition} (${official}), the name of ${source.edition} (${onlyCode(source, name)})`,
        ),
      ];
    return [
      find('unknown_name', { name: official }, `${full} is ${official}; no unit is called ${name}`),
    ];
  }
  const findings: Finding[] = [];
  if (full !== code)
    findings.push(find('missing_zeros', { code: full }, `${code} lacks zeros: ${full}`));
  const problem = name === null ? undefined : writing(name, official);
  if (problem)
    findings.push(find(problem, { name: official }, `"${name}" is written "${official}"`));
  return findings;
}

/** How a name differs from the official one, if only in its writing. */
function writing(name: string, official: string): Problem | undefined {
  if (name === official) return undefined;
  if (name.normalize('NFC') === official) return 'unicode_form';
  return officialSpelling(name) === officialSpelling(official) ? 'tone_mark' : 'spelling';
}

/** The code that a name stands for, where only one unit is called so. */
function onlyCode({ codesOf }: NamedEdition, name: string | null): string | undefined {
  const codes = looseNames(name ?? '').flatMap((loose) => codesOf.get(loose) ?? []);
  return new Set(codes).size === 1 ? codes[0] : undefined;
}
