import { describe, expect, it } from 'vitest';
import { ageProfile, agesIn } from './age-profile';
import { moversByAge } from './movers-by-age';
import { A, B, fewFlows } from './testing/few-flows';

const GROUPS = Array.from({ length: 17 }, (_, k) => `${5 * k}-${5 * k + 4}`);

describe('the ages of movers', () => {
  it('are shares of one year of age, so that wide groups do not look larger', () => {
    const profile = ageProfile(
      new Map([
        ['0-4', 50],
        ['5-14', 100],
      ]),
    );
    expect(profile?.points).toEqual([
      { age: 2.5, share: (1000 * 50) / 150 / 5 },
      { age: 10, share: (1000 * 100) / 150 / 10 },
    ]);
    expect(profile?.model).toBeNull();
  });

  it('have a schedule beside them with the peak where most young people move', () => {
    const movers = new Map(
      GROUPS.map((group, k) => {
        const age = 5 * k + 2.5;
        const young = Math.exp(-0.1 * (age - 21) - Math.exp(-0.5 * (age - 21)));
        return [group, Math.round(10_000 * (0.02 * Math.exp(-0.1 * age) + 0.06 * young + 0.003))];
      }),
    );
    const { model } = ageProfile(movers)!;
    expect(model!.r2).toBeGreaterThan(0.95);
    expect(model!.shape.peakAge).toBeGreaterThan(20);
    expect(model!.shape.peakAge).toBeLessThan(28);
  });

  it('are none where nobody moved, and an open group has no width', () => {
    expect(ageProfile(new Map([['0-4', 0]]))).toBeNull();
    expect(agesIn('85+')).toBeNull();
  });

  it('are added up over both sexes, or of one', () => {
    const groups = [
      { sex: 'male', age: '20-24' },
      { sex: 'female', age: '20-24' },
    ] as const;
    const flows = fewFlows({
      groups,
      rows: [
        [A, B, 1, 30, 0],
        [A, B, 1, 45, 1],
        [A, B, 0, 8, 1],
      ],
    });
    const year = new Set(['2024']);
    expect(moversByAge(flows, year, null, { kind: 'all' })).toEqual(new Map([['20-24', 75]]));
    expect(moversByAge(flows, year, 'female', { kind: 'place', place: B })).toEqual(
      new Map([['20-24', 45]]),
    );
    const back = { kind: 'corridor', origin: B, destination: A } as const;
    expect(moversByAge(flows, year, null, back)).toEqual(new Map([['20-24', 0]]));
  });
});
