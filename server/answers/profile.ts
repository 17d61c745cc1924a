import { AGE_BANDS, MEASURE_IDS, type MeasureId, SEXES, type Sex } from '@/geo/measures';
import { COUNTRY_CODE, type Kind, type Unit } from '@/geo/units';
import { defectsOf } from '../queries/defects';
import { pyramid } from '../queries/pyramid';
import type { Release } from '../release';
import type { ProfileInput } from '../routers/inputs';
import type { Viewer } from '../viewer';
import { areaOf, mustLieWithin, visible } from './area';
import { countryOf, type EditionUnits } from './country';
import type { Draft, Guarded } from './draft';
import {
  areaNotes,
  guardedMeasure,
  type LevelFigures,
  levelFigures,
  seriesNotes,
} from './level-figures';
import { CELL, type Figures, type Note, type ProfileData } from './shapes';
import { trend, trendData } from './trend';

type ProfileGuarded = Record<MeasureId, Guarded> & {
  /** Of every unit of the level, for the rank. */
  density_of_level: Guarded;
  /** By sex in the order of `SEXES`; empty when the series has no ages. */
  pyramid: readonly Guarded[];
  /** People of the units whose sum each date of the trend is. */
  trend: readonly Guarded[];
};

/** The panel of one unit. */
export async function profile(
  current: Release,
  viewer: Viewer,
  asked: ProfileInput,
  signal?: AbortSignal,
): Promise<Draft<ProfileInput, ProfileGuarded, ProfileData>> {
  const country = await countryOf(current);
  const edition = country.editionOn(asked.edition);
  const inEdition = country.in(edition);
  const unit = country.unit(asked.code, edition);
  mustLieWithin(viewer, inEdition, [unit.code]);

  const key = { edition, date: asked.date, concept: asked.concept };
  const peers = visible(viewer, inEdition, inEdition.byLevel(unit.level), undefined);
  const [ofLevel, over, defects] = await Promise.all([
    levelFigures(current, country, unit.level, peers, key, signal),
    trend(current, country, unit, asked.concept, signal),
    defectsOf(current, unit.code, edition, signal),
  ]);
  const own = only(ofLevel, unit);
  const bySex =
    own.match.series?.hasAge && own.match.series.hasSex && own.parts[0]
      ? await pyramidOf(current, own, signal)
      : [];

  const guarded: ProfileGuarded = {
    ...(Object.fromEntries(MEASURE_IDS.map((id) => [id, guardedMeasure(own, id)])) as Record<
      MeasureId,
      Guarded
    >),
    density_of_level: guardedMeasure(ofLevel, 'density'),
    pyramid: bySex,
    trend: over.guarded,
  };
  const doubts: Note[] = defects.id.flatMap((_, i) =>
    defects.severity[i] === 'info'
      ? []
      : [
          {
            code: 'doubtful' as const,
            defect: defects.defect[i]!,
            found: defects.found[i]!,
            expected: defects.expected[i]!,
          },
        ],
  );
  return {
    question: { ...asked, edition },
    about: { edition, codes: [unit.code] },
    source: own.match.series?.source ?? null,
    notes: [...seriesNotes(own, MEASURE_IDS), ...areaNotes(own), ...over.notes, ...doubts],
    guarded,
    compose: (shown) => ({
      data: {
        code: unit.code,
        name: unit.name,
        nameEn: unit.nameEn,
        kind: unit.kind,
        level: unit.level,
        parents: parentsOf(unit, inEdition),
        validFrom: unit.validFrom,
        validTo: unit.validTo,
        areaKm2: areaOf(unit).km2,
        areaDeclaredKm2: unit.areaDeclaredKm2,
        areaGeometricKm2: unit.areaGeometricKm2,
        figures: Object.fromEntries(
          MEASURE_IDS.map((id) => [id, { value: shown[id].values[0]!, cell: shown[id].cells[0]! }]),
        ) as ProfileData['figures'],
        densityRank:
          unit.code === COUNTRY_CODE ? null : rankOf(shown.density_of_level, peers.indexOf(unit)),
        children: childrenOf(unit, inEdition),
        pyramid: pyramidData(shown.pyramid),
        trend: trendData(over, shown.trend),
        defects: defects.id.map((_, i) => ({
          defect: defects.defect[i]!,
          field: defects.field[i]!,
          found: defects.found[i]!,
          expected: defects.expected[i]!,
        })),
      },
    }),
  };
}

/** The figures of one unit out of those of its level. */
function only(figures: LevelFigures, unit: Unit): LevelFigures {
  return { ...figures, units: [unit], parts: [figures.parts[figures.units.indexOf(unit)] ?? null] };
}

async function pyramidOf(
  current: Release,
  own: LevelFigures,
  signal?: AbortSignal,
): Promise<Guarded[]> {
  const code = own.units[0]!.code;
  const rows = await pyramid(current, code, own.key, signal);
  return SEXES.map((sex) => {
    const values = AGE_BANDS.map(() => 0);
    rows.sex.forEach((rowSex, i) => {
      if (rowSex === sex) values[AGE_BANDS.indexOf(rows.band[i]!)] = rows.persons[i]!;
    });
    return {
      series: own.key,
      values,
      code: () => code,
      figure: (i) => ({ sex, band: AGE_BANDS[i]! }),
    };
  });
}

function pyramidData(shown: readonly Figures[]): ProfileData['pyramid'] {
  if (shown.length === 0) return null;
  const bySex = Object.fromEntries(SEXES.map((sex, i) => [sex, shown[i]!])) as Record<Sex, Figures>;
  return { band: [...AGE_BANDS], ...bySex };
}

/** Place by density among the units whose density is shown, 1 the densest. */
function rankOf(density: Figures, at: number): ProfileData['densityRank'] {
  const value = density.values[at];
  if (value === null || value === undefined) return null;
  const others = density.values.filter((_, i) => density.cells[i] === CELL.value);
  return { rank: 1 + others.filter((other) => other! > value).length, of: others.length };
}

function parentsOf(unit: Unit, units: EditionUnits): ProfileData['parents'] {
  const parents: ProfileData['parents'] = [];
  let parent = unit.parentCode === null ? undefined : units.get(unit.parentCode);
  while (parent) {
    parents.push({ code: parent.code, name: parent.name, nameEn: parent.nameEn });
    parent = parent.parentCode === null ? undefined : units.get(parent.parentCode);
  }
  return parents;
}

function childrenOf(unit: Unit, units: EditionUnits): ProfileData['children'] {
  const counts = new Map<Kind, number>();
  for (const level of ['province', 'district', 'commune'] as const) {
    for (const child of units.byLevel(level)) {
      if (child.parentCode === unit.code) counts.set(child.kind, (counts.get(child.kind) ?? 0) + 1);
    }
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}
