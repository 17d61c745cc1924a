/** The files of a plan: the sheets of its dossier, the crosswalk of its codes, the outlines of its units. */
import type { Feature, MultiPolygon } from 'geojson';
import { CRITERIA, type Derived, type Dossier, type Ground, outlineOf } from '@/geo/plans';
import { BASES } from '@/geo/units';
import type { ToldCollection } from '../../export/geojson';
import type { About, Sheet, SheetCell, SheetColumn } from '../../export/sheet';
import type { NamedSheet } from '../../export/xlsx';
import type { Words } from '../../states/words';
import { formatDate, formatInstant, type Language } from '../../theme';
import { howOf } from './codes-section';
import { amongOf, leastSure } from './criterion-text';
import type { DossierAbout } from './dossier-about';
import { dossierNotes, sourceLines } from './dossier-notes';
import { estimatedPeople, isHidden } from './readings';
import { affectedLines, summaryLines } from './summary-lines';

const text = (header: string): SheetColumn => ({ header, kind: 'text' });
const number = (header: string, decimals = 0): SheetColumn => ({
  header,
  kind: 'number',
  decimals,
});

/** What every file of a plan says of itself. */
export function aboutPlan(
  title: string,
  dossier: Dossier,
  about: DossierAbout,
  t: Words,
  language: Language,
): About {
  const day = (date: string) => formatDate(date, language);
  const instant = (iso: string) => formatInstant(iso, language);
  const { provenance, effective, rules, status } = about;
  return {
    title,
    sample: provenance.sample,
    lines: [
      [t('export.question'), title],
      [t('dossier.files.set'), rules.standards?.source[language] ?? t('dossier.units.noRules')],
      [
        t('dossier.page'),
        `${t(`dossier.${status}`)}. ${t('dossier.effective', {
          date: day(effective),
          edition: day(about.edition),
        })}`,
      ],
      ...sourceLines(about, t, language, day, instant),
      [t('export.nature'), t(provenance.sample ? 'export.sample' : 'export.real')],
    ],
    notes: dossierNotes(dossier, about, t, language),
  };
}

/** The sheets of the workbook, in the order of the dossier. */
export function planSheets(
  dossier: Dossier,
  about: DossierAbout,
  t: Words,
  language: Language,
): NamedSheet[] {
  return [
    { name: t('dossier.files.summary'), sheet: summarySheet(dossier, t, language) },
    { name: t('dossier.files.units'), sheet: unitsSheet(dossier, about, t) },
    { name: t('dossier.files.codes'), sheet: codesSheet(dossier, about, t) },
    { name: t('dossier.files.affected'), sheet: affectedSheet(dossier, t) },
  ];
}

const summarySheet = (dossier: Dossier, t: Words, language: Language): Sheet => ({
  columns: [
    text(t('dossier.summary.item')),
    number(t('dossier.summary.value'), 1),
    text(t('export.detail')),
  ],
  rows: summaryLines(dossier, t, language).map(({ name, value, text: told }) => [
    name,
    value,
    told,
  ]),
});

/** Each criterion in four columns, so that a table can be sorted and filtered by any of them. */
function unitsSheet(dossier: Dossier, about: DossierAbout, t: Words): Sheet {
  const used = CRITERIA.filter((criterion) =>
    dossier.units.some(({ judged }) =>
      judged.standards?.criteria.some((c) => c.criterion === criterion),
    ),
  );
  const classified = dossier.units.some(({ judged }) => judged.classification !== null);
  const pointsOf = (['population', 'area'] as const).filter((criterion) =>
    dossier.units.some(({ judged }) =>
      judged.classification?.points.some((each) => each.criterion === criterion),
    ),
  );
  const header = (criterion: string, what: string) =>
    t('dossier.files.criterion', { name: t(`criteria.${criterion}`), what });
  const missing = t('figure.missing');
  return {
    columns: [
      number(t('dossier.units.order')),
      text(t('table.code')),
      text(t('dossier.units.name')),
      text(t('table.kind')),
      text(t('dossier.units.seat')),
      text(t('dossier.units.from')),
      text(t('dossier.files.members')),
      number(t('dossier.units.people')),
      number(t('dossier.files.estimatedPeople')),
      number(t('dossier.units.area'), 2),
      number(t('dossier.units.density'), 1),
      number(t('dossier.files.contiguous')),
      ...used.flatMap((criterion) => [
        number(header(criterion, 'value'), 2),
        number(header(criterion, 'threshold'), 2),
        number(header(criterion, 'percent'), 1),
        text(header(criterion, 'verdict')),
      ]),
      ...pointsOf.map((criterion) =>
        number(t('dossier.files.points', { name: t(`criteria.${criterion}`) }), 1),
      ),
      ...(classified ? [text(t('dossier.files.class'))] : []),
      text(t('dossier.files.verdict')),
      text(t('dossier.files.set')),
      text(t('dossier.files.confidence')),
    ],
    rows: dossier.units.map((unit, i): SheetCell[] => {
      const { standards, classification } = unit.judged;
      const sure = standards && leastSure(standards);
      const people = isHidden(unit, about.readings) ? t('figure.hiddenWhy') : missing;
      return [
        i + 1,
        unit.code,
        unit.name,
        t(`kind.${unit.kind}`),
        unit.seat?.name ?? null,
        unit.from
          .map(({ name, whole }) => (whole ? name : t('dossier.units.part', { name })))
          .join('; '),
        unit.from.map(({ code }) => code).join(' '),
        unit.people ?? people,
        unit.people === null ? people : estimatedPeople(unit, about.readings),
        unit.areaKm2 ?? missing,
        unit.density ?? missing,
        unit.pieces,
        ...used.flatMap((criterion): SheetCell[] => {
          const found = standards?.criteria.find((c) => c.criterion === criterion);
          if (!found) return [null, null, null, null];
          const { value, threshold, percent, verdict, why } = found;
          const told = t(`criteria.verdict.${verdict}`);
          const unsure = why ? t(`criteria.why.${why}`) : amongOf(found, t);
          return [
            value ?? (criterion === 'population' ? people : missing),
            threshold,
            percent,
            unsure === '' ? told : `${told} (${unsure})`,
          ];
        }),
        ...pointsOf.map(
          (criterion) =>
            classification?.points.find((each) => each.criterion === criterion)?.points ?? missing,
        ),
        ...(classified ? [classification?.class ?? t('unitClass.notKnown')] : []),
        standards ? t(`criteria.verdict.${standards.verdict}`) : t('dossier.units.noRules'),
        standards?.set ?? null,
        sure ? t(`rules.confidence.${sure}`) : null,
      ];
    }),
  };
}

function codesSheet(dossier: Dossier, { readings }: DossierAbout, t: Words): Sheet {
  return {
    columns: [
      text(t('dossier.codes.oldCode')),
      text(t('dossier.codes.oldName')),
      text(t('dossier.codes.newCode')),
      text(t('dossier.codes.newName')),
      text(t('table.kind')),
      text(t('dossier.codes.how')),
      text(t('dossier.units.seat')),
      number(t('dossier.codes.people')),
    ],
    rows: dossier.units.flatMap((unit) =>
      unit.from.map((row): SheetCell[] => [
        row.code,
        row.name,
        unit.code,
        unit.name,
        t(`kind.${unit.kind}`),
        t(`dossier.codes.${howOf(unit, row)}`),
        row.seat ? t('dossier.codes.seat') : null,
        row.people ?? t(readings.hidden.has(row.code) ? 'figure.hiddenWhy' : 'figure.missing'),
      ]),
    ),
  };
}

const affectedSheet = (dossier: Dossier, t: Words): Sheet => ({
  columns: [
    text(t('dossier.affected.what')),
    number(t('dossier.affected.people')),
    number(`${t('dossier.affected.share')} (%)`, 1),
  ],
  rows: affectedLines(dossier).map(({ key, people, percent, atLeast }) => [
    atLeast
      ? t('dossier.affected.least', { what: t(`dossier.affected.${key}`) })
      : t(`dossier.affected.${key}`),
    people,
    percent,
  ]),
});

/**
 * The crosswalk of the plan, in the columns of the command `crosswalk`: a row what each old unit gives
 * to each new one, with its shares and the rung of the evidence that they come from.
 */
export function planCrosswalk(dossier: Dossier, { cuts }: Pick<Derived, 'cuts'>): Sheet {
  const cutBy = new Map(cuts.map((cut) => [cut.unit, cut]));
  const texts = ['from_code', 'from_name', 'to_code', 'to_name'].map(text);
  const shares = ['share_population', 'share_area'].map((header) => number(header, 6));
  return {
    columns: [...texts, ...shares, text('basis'), text('basis_area')],
    rows: dossier.changes.map(({ code, name, newCode, newName, group }): SheetCell[] => {
      const cut = cutBy.get(code);
      const row = [code, name, newCode, newName];
      if (!cut) return [...row, 1, 1, 'decree', 'decree'];
      const place = cut.groups.indexOf(group);
      const e = cut.step.target.indexOf(place);
      // A target that gets neither people nor land has no edge in the crosswalk.
      if (e < 0) return [...row, 0, 0, 'decree', 'decree'];
      const { people, land } = cut.step;
      return [
        ...row,
        people.share[e]!,
        land.share[e]!,
        BASES[people.basis[e]!]!,
        BASES[land.basis[e]!]!,
      ];
    }),
  };
}

/**
 * The units after the plan with their outlines, WGS 84. A unit that has a part of another is drawn
 * without that part, which nobody has drawn, and says so; one without boundaries has a null geometry.
 */
export function planGeoJson(
  ground: Ground,
  derived: Derived,
  dossier: Dossier,
  about: DossierAbout,
  told: About,
  t: Words,
): ToldCollection {
  const { shapes } = ground;
  const features = dossier.units.map((unit): Feature<MultiPolygon | null> => {
    const { shape } = derived.groups[unit.group]!;
    const outline = shapes && shape ? outlineOf(shapes, shape) : null;
    const standards = unit.judged.standards;
    return {
      type: 'Feature',
      id: unit.code,
      geometry: outline && {
        type: 'MultiPolygon',
        coordinates: outline.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y]))),
      },
      properties: {
        code: unit.code,
        name: unit.name,
        kind: unit.kind,
        members: unit.from.map(({ code }) => code),
        outline_of_whole_members_only: unit.from.some(({ whole }) => !whole),
        people: unit.people,
        people_reading: t(
          unit.people !== null
            ? 'figure.given'
            : isHidden(unit, about.readings)
              ? 'figure.hiddenWhy'
              : 'figure.missing',
        ),
        people_estimated: estimatedPeople(unit, about.readings),
        area_km2: unit.areaKm2,
        density: unit.density,
        verdict: standards?.verdict ?? null,
        standards: standards?.set ?? null,
      },
    };
  });
  return {
    type: 'FeatureCollection',
    about: { ...Object.fromEntries(told.lines), [t('export.notes')]: told.notes },
    features: features as Feature[],
  };
}
