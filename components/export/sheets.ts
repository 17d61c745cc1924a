import { MEASURE_IDS, MEASURES, type MeasureId, SEXES } from '@/geo/measures';
import type { ChoroplethAnswer, ProfileAnswer, TableAnswer, UnitsAnswer } from '../answers';
import { estimateAt } from '../states/estimate-at';
import { estimateText } from '../states/restated-sentence';
import type { Words } from '../states/words';
import { formatDate, type Language } from '../theme';
import { unitFullName } from '../unit-name';
import { estimateCells, estimateColumns } from './estimate-cells';
import { figureCell, figureCellAt, measureColumn } from './figure-cell';
import type { Sheet, SheetCell } from './sheet';

const text = (header: string) => ({ header, kind: 'text' as const });

/** The measure on the map, a row a unit; names by code, so that the two answers need not be aligned. */
export function choroplethSheet(
  { question, data }: Pick<ChoroplethAnswer, 'question' | 'data'>,
  units: UnitsAnswer['data'],
  t: Words,
  language: Language,
): Sheet {
  const at = new Map(units.code.map((code, i) => [code, i]));
  return {
    columns: [
      text(t('table.code')),
      text(t('table.unit')),
      text(t('table.kind')),
      measureColumn(question.measure, t),
      ...estimateColumns(data.estimates, t),
    ],
    rows: data.code.map((code, i) => {
      const unit = at.get(code);
      const known = unit !== undefined;
      return [
        code,
        known
          ? unitFullName(
              { name: units.name[unit] as string, nameEn: units.nameEn[unit] as string },
              language,
            )
          : null,
        known ? t(`kind.${units.kind[unit]}`) : null,
        figureCellAt(data, i, t),
        ...estimateCells(data.estimates, i, t),
      ];
    }),
  };
}

/** Every measure of every unit. */
export function tableSheet(data: TableAnswer['data'], t: Words, language: Language): Sheet {
  return {
    columns: [
      text(t('table.code')),
      text(t('table.unit')),
      text(t('table.kind')),
      text(t('table.parent')),
      { header: `${t('table.area')} (km²)`, kind: 'number', decimals: 2 },
      ...MEASURE_IDS.map((measure) => measureColumn(measure, t)),
      ...estimateColumns(data.estimates, t),
    ],
    rows: data.code.map((code, i) => [
      code,
      unitFullName({ name: data.name[i] as string, nameEn: data.nameEn[i] as string }, language),
      t(`kind.${data.kind[i]}`),
      (language === 'vi' ? data.parentName : data.parentNameEn)[i] ?? null,
      data.areaKm2[i] ?? t('figure.missing'),
      ...MEASURE_IDS.map((measure) => figureCellAt(data.measures[measure], i, t)),
      ...estimateCells(data.estimates, i, t),
    ]),
  };
}

/** One unit: its measures, its pyramid, its trend, a row a figure. */
export function profileSheet(data: ProfileAnswer['data'], t: Words, language: Language): Sheet {
  const people = t('unit.people');
  const row = (what: string, detail: string | null, value: SheetCell, unit: string) => [
    what,
    detail,
    value,
    unit,
  ];
  const measures = MEASURE_IDS.map((measure: MeasureId) =>
    row(
      t(`measure.${measure}`),
      data.estimate && estimateText(data.estimate, t, language),
      figureCell(data.figures[measure], t),
      t(`unit.${MEASURES[measure].unit}`),
    ),
  );
  const { pyramid, trend } = data;
  const ages = pyramid
    ? pyramid.band.flatMap((from, i) =>
        SEXES.map((sex) => {
          const last = i === pyramid.band.length - 1;
          const age = last
            ? t('pyramid.lastBand', { from })
            : t('pyramid.band', { from, to: from + 4 });
          return row(
            t('pyramid.title'),
            `${t(`pyramid.${sex}`)}, ${age}`,
            figureCellAt(pyramid[sex], i, t),
            people,
          );
        }),
      )
    : [];
  const dates = trend.date.map((date, i) => {
    const estimate = estimateAt(trend.estimates, i);
    const how = [
      trend.through[i] === 'restated' && t('trend.through'),
      estimate && estimateText(estimate, t, language),
    ].filter(Boolean);
    return row(
      t('trend.caption'),
      `${formatDate(date, language)}${how.length > 0 ? ` (${how.join(', ')})` : ''}`,
      figureCellAt(trend, i, t),
      people,
    );
  });
  return {
    columns: [
      text(t('export.question')),
      text(t('export.detail')),
      { header: t('export.value'), kind: 'number', decimals: 1 },
      text(t('export.unit')),
    ],
    rows: [
      ...measures,
      row(t('profile.area'), null, data.areaKm2 ?? t('figure.missing'), 'km²'),
      ...ages,
      ...dates,
    ],
  };
}
