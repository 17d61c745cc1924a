import {
  createColumnHelper,
  createSortedRowModel,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { MEASURE_IDS, MEASURES } from '@/geo/measures';
import { EstimateMark } from '../states/estimate-mark';
import { FigureText, Missing } from '../states/figure-text';
import type { Words } from '../states/note-sentence';
import { formatArea, formatMeasure, type Language } from '../theme';
import type { UnitRow } from './unit-rows';

interface Look {
  numeric: boolean;
  /** A share of the width; the name has the most. */
  width: string;
  /** The unit of measure, small under the heading. */
  unit?: string;
}

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnMeta: metaHelper<Look>(),
});

const helper = createColumnHelper<typeof features, UnitRow>();
// Vietnamese order: đ after d, and marks after letters, in either language of the screen.
const collator = new Intl.Collator('vi', { numeric: true });

/** The columns: who the unit is, its land, and every measure; what has no value sorts last both ways. */
export function unitColumns(t: Words, language: Language) {
  const word = (header: string, read: (row: UnitRow) => string, width: string) =>
    helper.accessor(read, {
      id: header,
      header: t(`table.${header}`),
      sortFn: (a, b, id) => collator.compare(a.getValue<string>(id), b.getValue<string>(id)),
      sortDescFirst: false,
      meta: { numeric: false, width },
    });
  return helper.columns([
    word('unit', (row) => row.name, 'minmax(170px, 2.2fr)'),
    word('code', (row) => row.code, '76px'),
    word('parent', (row) => row.parent, 'minmax(110px, 1.2fr)'),
    helper.accessor((row) => row.areaKm2 ?? undefined, {
      id: 'area',
      header: t('table.area'),
      sortUndefined: 'last',
      sortDescFirst: true,
      cell: ({ getValue }) => {
        const km2 = getValue();
        return km2 === undefined ? <Missing /> : formatArea(km2, language);
      },
      meta: { numeric: true, width: 'minmax(92px, 1fr)', unit: 'km²' },
    }),
    ...MEASURE_IDS.map((measure) =>
      helper.accessor((row) => row.figures[measure].value ?? undefined, {
        id: measure,
        header: t(`measure.${measure}`),
        sortUndefined: 'last',
        sortDescFirst: true,
        cell: ({ row }) => (
          <>
            {row.original.figures[measure].value !== null && (
              <EstimateMark estimate={row.original.estimate} />
            )}
            <FigureText
              figure={row.original.figures[measure]}
              format={(value) => formatMeasure(measure, value, language)}
            />
          </>
        ),
        meta: {
          numeric: true,
          width: 'minmax(96px, 1fr)',
          unit: t(`unit.${MEASURES[measure].unit}`),
        },
      }),
    ),
  ]);
}
