import { CELL } from '@/geo/disclosure';
import type { MeasureId } from '@/geo/measures';
import { MEASURE_IDS } from '@/geo/measures';
import { fold, type Kind } from '@/geo/units';
import type { Estimate, Figure, TableData } from '@/server/answers/shapes';
import { estimateAt } from '../states/estimate-at';
import type { Language } from '../theme';
import { unitFullName } from '../unit-name';

/** One unit as the table shows it. */
export interface UnitRow {
  code: string;
  name: string;
  /** Name, code and parent folded, to filter by. */
  folded: string;
  kind: Kind;
  parent: string;
  areaKm2: number | null;
  figures: Record<MeasureId, Figure>;
  /** How much of every figure is estimated; null where none is. */
  estimate: Estimate | null;
}

/** Turns the columns of the answer into rows, once an answer. */
export function unitRows(data: TableData, language: Language): UnitRow[] {
  return data.code.map((code, i) => {
    const name = unitFullName(
      { name: data.name[i] as string, nameEn: data.nameEn[i] as string },
      language,
    );
    const parents = [data.parentName[i] ?? '', data.parentNameEn[i] ?? ''] as const;
    return {
      code,
      name,
      folded: fold(`${data.name[i]} ${data.nameEn[i]} ${code} ${parents.join(' ')}`),
      kind: data.kind[i] as Kind,
      parent: parents[language === 'vi' ? 0 : 1],
      areaKm2: data.areaKm2[i] ?? null,
      estimate: estimateAt(data.estimates, i),
      figures: Object.fromEntries(
        MEASURE_IDS.map((measure) => [
          measure,
          {
            value: data.measures[measure].values[i] ?? null,
            cell: data.measures[measure].cells[i] ?? CELL.missing,
          },
        ]),
      ) as Record<MeasureId, Figure>,
    };
  });
}

/** Units whose name, code or parent has the text in it, whatever its diacritics. */
export function filterRows<Row extends { readonly folded: string }>(
  rows: readonly Row[],
  text: string,
): readonly Row[] {
  const wanted = fold(text);
  return wanted === '' ? rows : rows.filter((row) => row.folded.includes(wanted));
}

export interface Totals {
  people: number;
  areaKm2: number;
  /** Units whose people are hidden or missing, and so are not in the sum. */
  without: number;
}

/** The sums of the units shown; what is hidden or missing is counted, not taken for zero. */
export function totals(rows: readonly UnitRow[]): Totals {
  const sum = { people: 0, areaKm2: 0, without: 0 };
  for (const { figures, areaKm2 } of rows) {
    if (figures.people.value === null) sum.without++;
    else sum.people += figures.people.value;
    sum.areaKm2 += areaKm2 ?? 0;
  }
  return sum;
}
