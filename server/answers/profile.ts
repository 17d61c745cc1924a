import { AGE_BANDS, MEASURE_IDS, SEXES, type Sex } from '@/geo/measures';
import { COUNTRY_CODE, type Kind, type Unit } from '@/geo/units';
import { defectsOf } from '../queries/defects';
import type { ProfileInput } from '../routers/inputs';
import type { Asking } from '../routers/trpc';
import { areaOf, mustLieWithin, visible } from './area';
import { countryOf, type EditionUnits } from './country';
import type { Draft, Guarded } from './draft';
import { levelFigures } from './level-figures';
import { pyramidFigures } from './pyramid-figures';
import { CELL, type Figures, type Note, type ProfileData } from './shapes';
import { trend } from './trend';

type ProfileGuarded = {
  own: readonly Guarded[];
  /** Of every unit of the level, for the rank. */
  densityOfLevel: readonly Guarded[];
  pyramid: readonly Guarded[];
  trend: readonly Guarded[];
};

/** The panel of one unit. */
export async function profile(
  ask: Asking,
  asked: ProfileInput,
): Promise<Draft<ProfileInput, ProfileGuarded, ProfileData>> {
  const { release, viewer, signal } = ask;
  const country = await countryOf(release);
  const edition = country.editionOn(asked.edition);
  const inEdition = country.in(edition);
  const unit = country.unit(asked.code, edition);
  mustLieWithin(viewer, inEdition, [unit.code]);

  const key = { edition, date: asked.date, concept: asked.concept };
  const peers = visible(viewer, inEdition, inEdition.byLevel(unit.level), undefined);
  const [own, ofLevel, ages, over, defects] = await Promise.all([
    levelFigures(ask, country, unit.level, [unit], key, MEASURE_IDS),
    levelFigures(ask, country, unit.level, peers, key, ['density']),
    pyramidFigures(ask, country, unit, key),
    trend(ask, country, unit, edition, asked.concept),
    defectsOf(release, unit.code, edition, signal),
  ]);
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
    source: own.series?.source ?? null,
    notes: own.notes,
    guarded: {
      own: own.guarded,
      densityOfLevel: ofLevel.guarded,
      pyramid: ages.guarded,
      trend: over.guarded,
    },
    compose: (shown) => {
      const { measures, estimates, notes, hidden } = own.read(shown.own);
      const density = ofLevel.read(shown.densityOfLevel).measures.density;
      const told = over.read(shown.trend);
      const aged = ages.read(shown.pyramid);
      return {
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
            MEASURE_IDS.map((id) => [
              id,
              { value: measures[id].values[0]!, cell: measures[id].cells[0]! },
            ]),
          ) as ProfileData['figures'],
          estimate: estimates && { share: estimates.share[0]!, basis: estimates.basis[0]! },
          densityRank: unit.code === COUNTRY_CODE ? null : rankOf(density, peers.indexOf(unit)),
          children: childrenOf(unit, inEdition),
          pyramid: pyramidData(aged.figures),
          trend: told.trend,
          defects: defects.id.map((_, i) => ({
            defect: defects.defect[i]!,
            field: defects.field[i]!,
            found: defects.found[i]!,
            expected: defects.expected[i]!,
          })),
        },
        notes: [...notes, ...told.notes, ...doubts],
        hidden: hidden + told.hidden + aged.hidden,
      };
    },
  };
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
