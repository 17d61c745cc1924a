import { describe, expect, it } from 'vitest';
import { greatCircleKm } from './distance';
import { CONSTRAINTS, corridorsApart, fitGravity, type GravityInput } from './gravity';
import { fitPoisson } from './poisson-regression';
import { chance, poisson } from './testing/chance';

const POWERS = { constant: -7, origin: 0.7, destination: 0.9, distance: -1.1 };
const PLACES = 34;

/** Places of invented sizes and centres, and what the powers expect between them. */
function country(seed: number) {
  const random = chance(seed);
  const people = Array.from({ length: PLACES }, () => Math.round(300_000 + 6e6 * random() ** 2));
  const centres = people.map(() => ({ lon: 103 + 6 * random(), lat: 9 + 13 * random() }));
  const km = (a: number, b: number) => greatCircleKm(centres[a]!, centres[b]!);
  const expected = (a: number, b: number) =>
    Math.exp(POWERS.constant) *
    people[a]! ** POWERS.origin *
    people[b]! ** POWERS.destination *
    km(a, b) ** POWERS.distance;
  return { people, km, expected, random };
}

function moversOf(cell: (origin: number, destination: number) => number): Float64Array {
  return Float64Array.from({ length: PLACES * PLACES }, (_, k) => {
    const [a, b] = [Math.floor(k / PLACES), k % PLACES];
    return a === b ? 0 : cell(a, b);
  });
}
const drawn = (seed: number, scale = 1 / 100): GravityInput => {
  const { people, km, expected, random } = country(seed);
  return {
    places: PLACES,
    people,
    km,
    movers: moversOf((a, b) => poisson(random, expected(a, b) * scale)),
  };
};

describe('a gravity model', () => {
  it('finds the powers that flows were made with, exactly where nothing is left to chance', () => {
    const { people, km, expected } = country(1);
    const fit = fitGravity({ places: PLACES, people, km, movers: moversOf(expected) });
    expect(fit.origin!.value).toBeCloseTo(POWERS.origin, 6);
    expect(fit.destination!.value).toBeCloseTo(POWERS.destination, 6);
    expect(fit.distance.value).toBeCloseTo(POWERS.distance, 6);
    expect(fit.fit).toMatchObject({ explained: expect.closeTo(1, 6), cpc: expect.closeTo(1, 6) });
    expect(fit.fit.srmse).toBeCloseTo(0, 6);
  });

  it.each(CONSTRAINTS)('finds them within four standard errors from counts (%s)', (constraint) => {
    for (const seed of [2, 3, 4]) {
      const fit = fitGravity(drawn(seed), constraint);
      const near = (found: typeof fit.origin, wanted: number) => {
        if (found) expect(Math.abs(found.value - wanted)).toBeLessThan(4 * found.error);
      };
      near(fit.distance, POWERS.distance);
      near(fit.origin, POWERS.origin);
      near(fit.destination, POWERS.destination);
      expect(fit.dispersion).toBeLessThan(1.3);
    }
  });

  it('expects those to leave and to come who did, as far as it is constrained', () => {
    for (const constraint of ['production', 'doubly'] as const) {
      const { pairs, movers, expected } = fitGravity(drawn(5), constraint);
      const difference = {
        origin: new Float64Array(PLACES),
        destination: new Float64Array(PLACES),
      };
      pairs.forEach((pair, k) => {
        for (const end of ['origin', 'destination'] as const)
          difference[end][pair[end]]! += movers[k]! - expected[k]!;
      });
      for (const apart of difference.origin) expect(apart).toBeCloseTo(0, 3);
      if (constraint === 'doubly')
        for (const apart of difference.destination) expect(apart).toBeCloseTo(0, 3);
    }
  });

  it('keeps pairs between which nobody moved: most of them zero, the powers still found', () => {
    const input = drawn(6, 1 / 50_000);
    const cells = PLACES * (PLACES - 1);
    const zeros = Array.from(input.movers).filter((count) => count === 0).length - PLACES;
    expect(zeros).toBeGreaterThan(cells / 2);
    const fit = fitGravity(input);
    expect(fit.pairs).toHaveLength(cells);
    expect(Math.abs(fit.distance.value - POWERS.distance)).toBeLessThan(4 * fit.distance.error);
  });

  it('tells which corridors are larger and smaller than it explains', () => {
    const { people, km, expected } = country(7);
    const odd = (a: number, b: number) => (a === 3 && b === 9 ? 6 : a === 8 && b === 2 ? 0.1 : 1);
    const movers = moversOf((a, b) => Math.round(expected(a, b) * odd(a, b)));
    const { larger, smaller } = corridorsApart(
      fitGravity({ places: PLACES, people, km, movers }),
      1,
    );
    expect(larger[0]).toMatchObject({ origin: 3, destination: 9 });
    expect(smaller[0]).toMatchObject({ origin: 8, destination: 2 });
  });

  it('leaves out, and tells, a place that nobody left, where it would need a factor of 0', () => {
    const input = drawn(8);
    const movers = Float64Array.from(input.movers);
    movers.fill(0, 5 * PLACES, 6 * PLACES);
    expect(fitGravity({ ...input, movers }, 'production').leftOut).toEqual([5]);
    expect(fitGravity({ ...input, movers }).leftOut).toEqual([]);
  });

  it('refuses places without people, distance or movers, and too many', () => {
    const input = drawn(9);
    expect(() => fitGravity({ ...input, places: 3321 })).toThrow('too many');
    expect(() => fitGravity({ ...input, people: new Float64Array(PLACES) })).toThrow('over 0');
    expect(() => fitGravity({ ...input, km: () => 0 })).toThrow('over 0');
    expect(() => fitGravity({ ...input, movers: new Float64Array(PLACES ** 2) })).toThrow(
      'needs movers',
    );
  });
});

describe('a regression of counts', () => {
  it('of two groups finds their means, by hand', () => {
    const design = {
      ...{ columns: 2, perRow: 2 },
      column: Int32Array.of(0, 1, 0, 1, 0, 1, 0, 1),
      value: Float64Array.of(1, 0, 1, 0, 1, 1, 1, 1),
    };
    const { coefficients } = fitPoisson(design, [2, 4, 10, 14]);
    expect(Math.exp(coefficients[0]!)).toBeCloseTo(3, 8);
    expect(Math.exp(coefficients[0]! + coefficients[1]!)).toBeCloseTo(12, 8);
  });

  it('refuses a column that is there only where nobody was counted', () => {
    const design = {
      ...{ columns: 2, perRow: 2 },
      column: Int32Array.of(0, 1, 0, 1, 0, 1),
      value: Float64Array.of(1, 0, 1, 0, 1, 1),
    };
    expect(() => fitPoisson(design, [3, 4, 0])).toThrow('column 1 is there only where nobody');
  });

  it('refuses columns that say the same', () => {
    const design = {
      ...{ columns: 2, perRow: 2 },
      column: Int32Array.of(0, 1, 0, 1, 0, 1),
      value: Float64Array.of(1, 2, 1, 2, 1, 2),
    };
    expect(() => fitPoisson(design, [1, 2, 3])).toThrow('column 1 follows');
  });
});

describe('distance', () => {
  it('of a degree of latitude is 111.2 km, and of a quarter of the Earth 10,008 km', () => {
    expect(greatCircleKm({ lon: 105, lat: 10 }, { lon: 105, lat: 11 })).toBeCloseTo(111.195, 2);
    expect(greatCircleKm({ lon: 0, lat: 0 }, { lon: 90, lat: 0 })).toBeCloseTo(10_007.56, 1);
  });
});
