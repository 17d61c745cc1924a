/** Invented answers for the page of parts: every reading of a figure, long names, zeros. */

import type {
  ProfileAnswer,
  QualityAnswer,
  ReleaseAnswer,
  SearchAnswer,
  TableAnswer,
} from '@/components/answers';
import { CELL } from '@/geo/disclosure';
import { AGE_BANDS, MEASURE_IDS, type MeasureId } from '@/geo/measures';
import type { Fault } from '@/geo/plans';
import { type Edition, isoDate } from '@/geo/units';
import type { AdoptionJob, AdoptionPreview } from '@/server/answers/adoption-shapes';
import type { Figure, Figures, Provenance } from '@/server/answers/shapes';

const before = isoDate('2019-04-01') as Edition;
const after = isoDate('2025-07-01') as Edition;

export const rearrangements = [after];

const provenance: Provenance = {
  releaseId: 'parts',
  releaseTitle: { vi: 'Các phần của màn hình', en: 'Parts of the screen' },
  sample: true,
  source: {
    title: 'Số liệu đặt ra để thử màn hình',
    titleEn: 'Figures invented to try the screen',
  },
};

const given = (value: number): Figure => ({ value, cell: CELL.value });
const hidden: Figure = { value: null, cell: CELL.hidden };
const missing: Figure = { value: null, cell: CELL.missing };

/** Figures from values; a text stands for the reading of one that has none. */
function figures(values: readonly (number | 'hidden' | 'missing')[]): Figures {
  return {
    values: values.map((value) => (typeof value === 'number' ? value : null)),
    cells: values.map((value) => (typeof value === 'number' ? CELL.value : CELL[value])),
  };
}

const MALE = [34, 39, 40, 32, 33, 38, 48, 49, 42, 36, 31, 27, 24, 18, 11, 6, 4, 3];
const FEMALE = [31, 36, 37, 30, 33, 40, 49, 50, 44, 38, 34, 31, 28, 23, 15, 9, 7, 7];

function measures(values: Record<MeasureId, Figure>): Record<MeasureId, Figure> {
  return values;
}

export const whole: ProfileAnswer = {
  question: { code: '01', edition: after, date: after, concept: 'registered' },
  data: {
    code: '01',
    name: 'Thành phố Hà Nội',
    nameEn: 'Hanoi',
    kind: 'municipality',
    level: 'province',
    parents: [{ code: 'VN', name: 'Việt Nam', nameEn: 'Viet Nam' }],
    validFrom: before,
    validTo: null,
    areaKm2: 3359.8,
    areaDeclaredKm2: 3359.8,
    areaGeometricKm2: 3362.1,
    figures: measures({
      people: given(8_718_000),
      density: given(2594.8),
      sex_ratio: given(98.3),
      median_age: given(33.4),
      under_15: given(24.4),
      age_65_over: given(8.6),
    }),
    estimate: null,
    densityRank: { rank: 2, of: 34 },
    children: [
      { kind: 'commune', count: 75 },
      { kind: 'ward', count: 51 },
    ],
    pyramid: {
      band: AGE_BANDS,
      male: figures(MALE.map((k) => k * 8400)),
      female: figures(FEMALE.map((k) => k * 8400)),
    },
    trend: {
      date: [
        '2019-04-01',
        '2020-07-01',
        '2021-07-01',
        '2022-07-01',
        '2024-07-01',
        '2025-07-01',
      ].map(isoDate),
      through: ['restated', 'restated', 'restated', 'own', 'own', 'own'],
      ...figures([8_053_663, 8_246_500, 8_330_800, 8_435_700, 8_640_000, 8_718_000]),
      estimates: {
        share: [0.34, 0, 0, 0, 0, 0],
        basis: ['area', null, null, null, null, null],
      },
    },
    defects: [],
  },
  notes: [
    { code: 'sample_data' },
    { code: 'registered_counts_movers_twice' },
    { code: 'trend_restated', count: 3 },
  ],
  provenance,
};

/** A small unit with a long name: hidden, missing and doubtful figures side by side. */
export const difficult: ProfileAnswer = {
  question: { code: '20333', edition: after, date: after, concept: 'de_facto' },
  data: {
    ...whole.data,
    code: '20333',
    name: 'Đặc khu Quần đảo Phù Sa Thượng Nguyên Hương Sơn',
    nameEn: 'Quan dao Phu Sa Thuong Nguyen Huong Son special zone',
    kind: 'special_zone',
    level: 'commune',
    parents: [
      { code: '48', name: 'Thành phố Đà Nẵng', nameEn: 'Da Nang' },
      { code: 'VN', name: 'Việt Nam', nameEn: 'Viet Nam' },
    ],
    validTo: isoDate('2026-04-30'),
    areaKm2: 9.04,
    areaDeclaredKm2: 9.04,
    areaGeometricKm2: 305.2,
    figures: measures({
      people: given(412),
      density: given(4.6),
      sex_ratio: hidden,
      median_age: missing,
      under_15: hidden,
      age_65_over: given(0),
    }),
    densityRank: null,
    children: [],
    pyramid: {
      band: AGE_BANDS,
      male: figures(MALE.map((k, i) => (i > 13 ? 'hidden' : i === 3 ? 0 : k))),
      female: figures(FEMALE.map((k, i) => (i > 11 ? 'hidden' : i === 5 ? 'missing' : k))),
    },
    trend: {
      date: ['2019-04-01', '2021-07-01', '2023-07-01', '2025-07-01'].map(isoDate),
      through: ['restated', 'own', 'own', 'own'],
      ...figures([388, 'hidden', 401, 412]),
      estimates: { share: [0, 0, 0, 0], basis: [null, null, null, null] },
    },
    defects: [
      {
        defect: 'area_far_from_boundary',
        field: 'areaDeclaredKm2',
        found: '9,04',
        expected: '305,2',
      },
      { defect: 'name_restyled', field: 'name', found: 'Hoà', expected: null },
    ],
  },
  notes: [
    { code: 'hidden_cells', count: 12, threshold: 5 },
    { code: 'area_declared', count: 1 },
    { code: 'trend_cut', since: before },
    { code: 'doubtful', defect: 'area_far_from_boundary', found: '9,04', expected: '305,2' },
  ],
  provenance: { ...provenance, source: null },
};

/** A unit of which next to nothing is known. */
export const bare: ProfileAnswer = {
  ...whole,
  data: {
    ...whole.data,
    name: 'Xã Trống',
    nameEn: 'Trong commune',
    kind: 'commune',
    level: 'commune',
    areaKm2: null,
    areaDeclaredKm2: null,
    areaGeometricKm2: null,
    figures: measures({
      people: missing,
      density: missing,
      sex_ratio: missing,
      median_age: missing,
      under_15: missing,
      age_65_over: missing,
    }),
    densityRank: null,
    children: [],
    pyramid: null,
    trend: {
      date: [after],
      through: ['own'],
      ...figures(['missing']),
      estimates: { share: [0], basis: [null] },
    },
  },
  notes: [{ code: 'no_series' }, { code: 'no_age' }, { code: 'no_sex' }],
};

/** As many rows as the largest edition has, so that scrolling is tried on what it must bear. */
const COUNT = 10_035;
const rows = Array.from({ length: COUNT }, (_, i) => i);
const reading = (i: number, value: number) =>
  i % 97 === 5 ? 'hidden' : i % 53 === 7 ? 'missing' : i % 211 === 0 ? 0 : value;

export const table: TableAnswer = {
  question: { level: 'commune', edition: after, date: after, concept: 'de_facto' },
  data: {
    code: rows.map((i) => String(i + 1).padStart(5, '0')),
    name: rows.map((i) => `${i % 3 ? 'Xã' : 'Phường'} Thử ${i + 1}`),
    nameEn: rows.map((i) => `Thu ${i + 1} ${i % 3 ? 'commune' : 'ward'}`),
    kind: rows.map((i) => (i % 3 ? 'commune' : 'ward')),
    parentName: rows.map((i) => `Tỉnh Đặt Ra ${(i % 34) + 1}`),
    parentNameEn: rows.map((i) => `Dat Ra ${(i % 34) + 1} Province`),
    areaKm2: rows.map((i) => (i % 61 === 3 ? null : ((i * 37) % 9000) / 70 + 1)),
    measures: Object.fromEntries(
      MEASURE_IDS.map((measure, m) => [
        measure,
        figures(
          rows.map((i) =>
            reading(i, m === 0 ? (i * 7919) % 48_000 : ((i * 31 + m * 17) % 900) / 10 + 5),
          ),
        ),
      ]),
    ) as Record<MeasureId, Figures>,
    estimates: null,
  },
  notes: [{ code: 'sample_data' }, { code: 'hidden_cells', count: 103, threshold: 5 }],
  provenance,
};

export function search(text: string): SearchAnswer {
  const hit = {
    code: '00004',
    name: 'Phường Ba Đình',
    nameEn: 'Ba Dinh ward',
    kind: 'ward' as const,
    level: 'commune' as const,
    parentName: 'Thành phố Hà Nội',
    parentNameEn: 'Ha Noi City',
    edition: after,
    now: [],
  };
  const { code, name, nameEn } = hit;
  const old = {
    ...hit,
    ...{ code: '00001', name: 'Phường Phúc Xá', nameEn: 'Phuc Xa ward' },
    now: [{ code, name, nameEn, people: 1 }],
  };
  return {
    question: { text, edition: after, limit: 12 },
    data: { hits: text.startsWith('z') ? [] : [hit, { ...old, edition: before }] },
    notes: [],
    provenance,
  };
}

export const release: ReleaseAnswer = {
  question: {},
  data: {
    id: 'parts',
    title: provenance.releaseTitle,
    sample: true,
    createdAt: '2026-11-22T08:20:00.000Z',
    contentHash: '0123456789abcdef'.repeat(4),
    sources: [
      {
        id: 'parts',
        title: 'Số liệu đặt ra để thử màn hình',
        titleEn: 'Figures invented to try the screen',
        publisher: null,
        licence: 'Apache-2.0',
      },
    ],
    bounds: [102, 8, 110, 24],
    places: [],
    editions: [
      {
        edition: before,
        title: 'Trước sắp xếp',
        titleEn: 'Before rearrangement',
        provinces: 63,
        communes: 10_035,
      },
      {
        edition: after,
        title: 'Sau sắp xếp',
        titleEn: 'After rearrangement',
        provinces: 34,
        communes: 3321,
      },
    ],
    series: (['permanent', 'temporary', 'de_facto'] as const).flatMap((concept) => [
      { edition: before, date: before, concept, level: 'province', hasSex: true, hasAge: false },
      { edition: after, date: after, concept, level: 'commune', hasSex: true, hasAge: true },
    ]),
    boundaries: [],
  },
  notes: [],
  provenance,
};

const DEFECT = {
  id: 1,
  severity: 'warning' as const,
  defect: 'area_far_from_boundary',
  file: 'communes.csv',
  row: 1204,
  unitCode: '20333',
  unitName: 'Đặc khu Quần đảo Phù Sa Thượng Nguyên Hương Sơn',
  field: 'area',
  found: '9,04',
  expected: '305,2',
  action: 'kept',
};

export function quality(defect: string | null, offset: number): QualityAnswer {
  const all = [
    ...rows.slice(0, 70).map((i) => ({ ...DEFECT, id: i + 1, row: i + 2 })),
    {
      ...DEFECT,
      id: 71,
      severity: 'error' as const,
      defect: 'missing_elsewhere',
      row: null,
      unitCode: null,
      unitName: null,
      field: null,
      found: null,
      expected: null,
      action: 'blanked',
    },
  ];
  const asked = all.filter((row) => defect === null || row.defect === defect);
  return {
    question: { defect: defect ?? undefined, offset, limit: 20 },
    data: {
      total: asked.length,
      counts: [
        { defect: 'missing_elsewhere', severity: 'error', count: 1 },
        { defect: 'area_far_from_boundary', severity: 'warning', count: 70 },
      ],
      rows: asked.slice(offset, offset + 20),
    },
    notes: [],
    provenance,
  };
}

const fault: Fault = {
  ...{ rule: 'member_twice', severity: 'error', group: 0, groupName: 'Phường Ba Đình' },
  ...{ code: '00004', value: '00004', message: '"Phường Ba Đình", 00004: stands twice' },
};
const warning: Fault = {
  ...{ ...fault, rule: 'code_not_of_member', severity: 'warning', code: '99999', value: '99999' },
  message: '"Phường Ba Đình", 99999: is a new code',
};
export const preview: AdoptionPreview = {
  ...{ base: 'sample', effective: isoDate('2027-01-01'), faults: [warning] },
  ...{ before: { provinces: 34, communes: 3321 }, after: { provinces: 34, communes: 3318 } },
};
const job: AdoptionJob = {
  ...{ id: '1', act: 'adopt', state: 'running', step: 'verify', done: 0.6 },
  ...{ faults: [], reason: null, result: null },
};
export const adoptions: AdoptionJob[] = [
  job,
  { ...job, id: '2', state: 'refused', faults: [fault] },
  {
    ...{ ...job, id: '3', state: 'done', done: 1 },
    result: { id: 'sample-2027-01-01', event: '2027-01-01', effective: isoDate('2027-01-01') },
  },
];
