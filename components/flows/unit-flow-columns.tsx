import { createColumnHelper } from '@tanstack/react-table';
import type { Estimate, Figure } from '@/server/answers/shapes';
import { EstimateMark } from '../states/estimate-mark';
import { FigureText } from '../states/figure-text';
import type { Words } from '../states/words';
import type { features } from '../table/unit-columns';
import { formatNumber, formatSigned, type Language } from '../theme';
import { FLOW_MEASURES, type FlowMeasure } from './place-figures';

/** What one unit gained and lost, as the table shows it. */
export interface UnitFlowRow {
  readonly code: string;
  readonly name: string;
  /** Name and code folded, to filter by. */
  readonly folded: string;
  readonly counts: Readonly<Record<FlowMeasure, Figure>>;
  /** Per 1,000 people and year. */
  readonly rates: Readonly<Record<FlowMeasure, Figure>>;
  /** How much of the movers is estimated; null where nothing is. */
  readonly estimate: Estimate | null;
}

const helper = createColumnHelper<typeof features, UnitFlowRow>();
const collator = new Intl.Collator('vi', { numeric: true });

/** The unit, movers by measure, and their rates; what has no value sorts last both ways. */
export function unitFlowColumns(t: Words, language: Language) {
  const figure = (measure: FlowMeasure, per: 'counts' | 'rates') => {
    const decimals = per === 'rates' ? 1 : 0;
    const format = (value: number) =>
      measure === 'net'
        ? formatSigned(value, language, decimals)
        : formatNumber(value, language, decimals);
    return helper.accessor((row) => row[per][measure].value ?? undefined, {
      id: `${measure} ${per}`,
      header: t(`migration.fact.${measure}`),
      sortUndefined: 'last',
      sortDescFirst: true,
      cell: ({ row: { original } }) => (
        <>
          {original[per][measure].value !== null && <EstimateMark estimate={original.estimate} />}
          <FigureText figure={original[per][measure]} format={format} />
        </>
      ),
      meta: {
        numeric: true,
        width: 'minmax(80px, 1fr)',
        unit: per === 'rates' ? t('migration.per.short.thousand') : t('migration.people'),
      },
    });
  };
  return helper.columns([
    helper.accessor((row) => row.name, {
      id: 'unit',
      header: t('table.unit'),
      sortFn: (a, b, id) => collator.compare(a.getValue<string>(id), b.getValue<string>(id)),
      sortDescFirst: false,
      meta: { numeric: false, width: 'minmax(150px, 2fr)' },
    }),
    helper.accessor((row) => row.code, {
      id: 'code',
      header: t('table.code'),
      sortFn: (a, b, id) => collator.compare(a.getValue<string>(id), b.getValue<string>(id)),
      sortDescFirst: false,
      meta: { numeric: false, width: '72px' },
    }),
    ...FLOW_MEASURES.map((measure) => figure(measure, 'counts')),
    ...(['in', 'out', 'net'] as const).map((measure) => figure(measure, 'rates')),
  ]);
}
