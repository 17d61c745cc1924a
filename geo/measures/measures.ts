/**
 * What is counted and how it may be combined. `count` adds up; `ratio` is divided after its parts
 * were added; `quantile` is read off a distribution and can only be re-read from a summed one.
 */
export type Measure =
  | {
      readonly id: MeasureId;
      readonly kind: 'count';
      readonly unit: MeasureUnit;
      readonly decimals: 0;
    }
  | {
      readonly id: MeasureId;
      readonly kind: 'ratio';
      readonly numerator: Part;
      readonly denominator: Part;
      /** The ratio is shown per this many of the denominator. */
      readonly per: 1 | 100 | 1000;
      readonly unit: MeasureUnit;
      readonly decimals: 0 | 1;
      /** Needs figures by age or sex, which a source may lack. */
      readonly needs: 'total' | 'sex' | 'age';
    }
  | {
      readonly id: MeasureId;
      readonly kind: 'quantile';
      readonly of: 'age';
      readonly q: 0.5;
      readonly unit: MeasureUnit;
      readonly decimals: 1;
      readonly needs: 'age';
    };

export const MEASURE_IDS = [
  'people',
  'density',
  'sex_ratio',
  'median_age',
  'under_15',
  'age_65_over',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];
export type MeasureUnit =
  | 'people'
  | 'people_per_km2'
  | 'males_per_100_females'
  | 'years'
  | 'percent';
export type Part = 'people' | 'males' | 'females' | 'under_15' | 'age_65_over' | 'area_km2';

export const MEASURES: { readonly [M in MeasureId]: Measure & { readonly id: M } } = {
  people: { id: 'people', kind: 'count', unit: 'people', decimals: 0 },
  density: {
    id: 'density',
    kind: 'ratio',
    numerator: 'people',
    denominator: 'area_km2',
    per: 1,
    unit: 'people_per_km2',
    decimals: 0,
    needs: 'total',
  },
  sex_ratio: {
    id: 'sex_ratio',
    kind: 'ratio',
    numerator: 'males',
    denominator: 'females',
    per: 100,
    unit: 'males_per_100_females',
    decimals: 1,
    needs: 'sex',
  },
  median_age: {
    id: 'median_age',
    kind: 'quantile',
    of: 'age',
    q: 0.5,
    unit: 'years',
    decimals: 1,
    needs: 'age',
  },
  under_15: {
    id: 'under_15',
    kind: 'ratio',
    numerator: 'under_15',
    denominator: 'people',
    per: 100,
    unit: 'percent',
    decimals: 1,
    needs: 'age',
  },
  age_65_over: {
    id: 'age_65_over',
    kind: 'ratio',
    numerator: 'age_65_over',
    denominator: 'people',
    per: 100,
    unit: 'percent',
    decimals: 1,
    needs: 'age',
  },
};
