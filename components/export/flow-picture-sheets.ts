/** The pictures of flows beside the map, on their way into a file: the figures that they are drawn from. */
import { CONSTRAINTS, greatCircleKm, matrixOf, unpackColumn } from '@/geo/flows';
import type { ResidenceData } from '@/server/answers/flow-shapes';
import { type ChordGroups, chordMatrix } from '../flows/pictures/chord-groups';
import { gravityOf } from '../flows/pictures/gravity-of';
import type { FlowPicture } from '../flows/pictures/picture';
import { RANKED_BY, rankingRows } from '../flows/pictures/ranking-rows';
import type { Seasons } from '../flows/pictures/seasons';
import { systemIndices } from '../flows/pictures/system-indices';
import type { PlaceNames } from '../flows/place-names';
import type { Words } from '../states/words';
import { endColumns, number, periodColumn, text } from './flow-columns';
import type { Sheet, SheetCell } from './sheet';

/** Every pair of places that is told, and the words for one that is not. */
export function matrixSheet(
  { view, names }: FlowPicture,
  code: (place: number) => string,
  t: Words,
): Sheet {
  const { movers, places } = matrixOf(view.pairs, view.movers);
  const rows: SheetCell[][] = [];
  for (let from = 0; from < places; from++)
    for (let to = 0; to < places; to++)
      if (from !== to)
        rows.push([
          ...[code(from), names[from]!, code(to), names[to]!],
          movers[from * places + to]! || t('flowPictures.matrix.untold'),
        ]);
  return {
    columns: [...endColumns(t), number(t('migration.table.movers'))],
    rows,
  };
}

/** Every group with every other, and who moved between two places of one. */
export function chordSheet(picture: FlowPicture, groups: ChordGroups, t: Words): Sheet {
  const { movers } = chordMatrix(picture, groups);
  const { names } = groups;
  return {
    columns: [
      text(t('flowPictures.chord.from')),
      text(t('flowPictures.chord.to')),
      number(t('flowPictures.movers')),
    ],
    rows: names.flatMap((from, i) =>
      names.map((to, j): SheetCell[] => [from, to, movers[i * names.length + j]!]),
    ),
  };
}

export function rankingSheet(
  picture: FlowPicture,
  code: (place: number) => string,
  t: Words,
): Sheet {
  return {
    columns: [
      text(t('table.code')),
      text(t('flowPictures.ranking.place')),
      ...RANKED_BY.map((column) =>
        number(
          t(`flowPictures.ranking.by.${column}`),
          column === 'rate' || column === 'effectiveness' ? 1 : undefined,
        ),
      ),
    ],
    rows: rankingRows(picture, 'net', false).map((row): SheetCell[] => [
      ...[code(row.place), row.name],
      ...RANKED_BY.map(
        (column) => row[column] ?? t(row.isHidden ? 'figure.hidden' : 'flowPictures.unknown'),
      ),
    ]),
  };
}

const INDICES = [
  'intensity',
  'effectiveness',
  'netRate',
  'connectivity',
  'inequality',
  'gini',
] as const;

export function indicesSheet(
  years: readonly { readonly name: string; readonly picture: FlowPicture }[],
  t: Words,
): Sheet {
  return {
    columns: [
      periodColumn(t),
      ...INDICES.map((id) => number(t(`flowPictures.indices.${id}.name`), 3)),
    ],
    rows: years.map(({ name, picture }): SheetCell[] => {
      const found = systemIndices(picture);
      return [name, ...INDICES.map((id) => found[id] ?? t('flowPictures.unknown'))];
    }),
  };
}

/** Every pair with what each of the models expects of it. */
export function gravitySheet(picture: FlowPicture, t: Words): Sheet {
  const { names, centres } = picture;
  const fits = CONSTRAINTS.map((constraint) => gravityOf(picture, constraint));
  const first = fits.flatMap((fit) => (typeof fit === 'string' ? [] : [fit]))[0];
  const key = (pair: { origin: number; destination: number }) =>
    `${pair.origin} ${pair.destination}`;
  // A constrained model leaves out places from which nobody left.
  const expected = fits.map((fit) =>
    typeof fit === 'string'
      ? null
      : new Map(fit.pairs.map((pair, k) => [key(pair), fit.expected[k]!])),
  );
  return {
    columns: [
      text(t('migration.table.from')),
      text(t('migration.table.to')),
      number(t('flowPictures.gravity.km'), 1),
      number(t('flowPictures.gravity.moved')),
      ...CONSTRAINTS.map((constraint) =>
        number(
          `${t('flowPictures.gravity.expected')}: ${t(`flowPictures.gravity.constraints.${constraint}`)}`,
          1,
        ),
      ),
    ],
    rows:
      first?.pairs.map((pair, k): SheetCell[] => [
        ...[names[pair.origin]!, names[pair.destination]!],
        greatCircleKm(centres[pair.origin]!, centres[pair.destination]!),
        first.movers[k]!,
        ...expected.map((of) => of?.get(key(pair)) ?? null),
      ]) ?? [],
  };
}

export function seasonsSheet({ years, index }: Seasons, t: Words): Sheet {
  const found = typeof index === 'string' ? null : index;
  return {
    columns: [
      text(t('flowPictures.seasons.month')),
      ...years.map(({ year }) => number(String(year))),
      number(t('flowPictures.seasons.factor'), 3),
    ],
    rows: [
      ...Array.from({ length: 12 }, (_, month): SheetCell[] => [
        t('flowPictures.seasons.monthOf', { month: month + 1 }),
        ...years.map(({ months }) => months[month] ?? t('figure.hidden')),
        found ? found.months[month]! : null,
      ]),
      [
        t('flowPictures.seasons.tetMonth'),
        ...years.map(({ tet }) => tet + 1),
        found ? found.tet.within.factor : null,
      ],
      [
        t('flowPictures.seasons.tetAfter'),
        ...years.map(() => null),
        found?.tet.after.factor ?? null,
      ],
    ],
  };
}

/** Every pair of provinces of every period or day, and who stayed within one. */
export function residenceSheet(
  data: ResidenceData,
  names: PlaceNames,
  whenOf: (time: ResidenceData['times'][number]) => string,
  t: Words,
): Sheet {
  const [origin, destination] = [
    unpackColumn(data.rows.origin),
    unpackColumn(data.rows.destination),
  ];
  const [time, persons] = [unpackColumn(data.rows.time), unpackColumn(data.rows.persons)];
  return {
    columns: [
      periodColumn(t),
      ...endColumns(t),
      number(t('flowPictures.movers')),
      text(t('migration.table.nature')),
    ],
    rows: Array.from(persons, (count, row): SheetCell[] => {
      const of = data.times[time[row]!]!;
      return [
        whenOf(of),
        ...[names.code(origin[row]!), names.of(origin[row]!)],
        ...[names.code(destination[row]!), names.of(destination[row]!)],
        count,
        t(of.estimate ? 'migration.table.estimated' : 'migration.table.counted'),
      ];
    }),
  };
}
