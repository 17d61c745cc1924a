import { describe, expect, it } from 'vitest';
import { FlowCube, flowLevels } from '@/geo/flows';
import type { FlowPicture } from './picture';
import { rankingRows } from './ranking-rows';
import { systemIndices } from './system-indices';

/** A sends 30 to B and 10 abroad, B sends 10 to A; C stays alone. */
function picture(): FlowPicture {
  const cube = new FlowCube(
    {
      origin: Int32Array.from([0, 1, 0]),
      destination: Int32Array.from([1, 0, 3]),
      period: Uint16Array.from([0, 0, 0]),
      group: Uint16Array.from([0, 0, 0]),
      movers: Int32Array.from([30, 10, 10]),
    },
    flowLevels([{ codes: ['A', 'B', 'C'], parent: null }]),
  );
  const view = cube.view({ level: 0, from: 0, to: 0 });
  return {
    view,
    totals: { ...view.totals, untold: new Uint8Array(4) },
    names: ['A', 'B', 'C', 'abroad'],
    centres: [null, null, null],
    risk: [1000, 2000, null],
    ...{ hidden: 0, subject: '' },
  };
}

describe('the ranking of places', () => {
  it('tells who gained and lost, with what is not known at the end either way', () => {
    const down = rankingRows(picture(), 'rate', false);
    expect(down.map(({ name, net, rate }) => [name, net, rate])).toEqual([
      ['B', 20, 10],
      ['A', -30, -30],
      ['C', 0, null],
    ]);
    expect(rankingRows(picture(), 'rate', true).map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });
});

describe('the ranking of places with small flows', () => {
  it('tells nothing of a place whose totals would give a small flow away', () => {
    const hidden = picture();
    hidden.totals.untold[1] = 1;
    const [first, second, last] = rankingRows(hidden, 'net', false);
    expect([first!.name, second!.name, last!.name]).toEqual(['C', 'A', 'B']);
    expect(last).toMatchObject({ in: null, out: null, net: null, gross: null, rate: null });
  });
});

describe('the indices of a picture', () => {
  it('are those of moves within the country: abroad is no region of the system', () => {
    const found = systemIndices({ ...picture(), risk: [1000, 2000, 1000] });
    expect(found.movers).toBe(40);
    expect(found.intensity).toBe(1);
    // A loses 20 of 40 and B gains them: half of all moves redistribute people.
    expect(found.effectiveness).toBe(50);
    expect(found.netRate).toBe(0.5);
    expect(found.connectivity).toBeCloseTo(2 / 6);
  });

  it('are per year: four years at risk make a quarter of the intensity', () => {
    const found = systemIndices({ ...picture(), risk: [4000, 8000, 4000] });
    expect([found.intensity, found.netRate, found.effectiveness]).toEqual([0.25, 0.125, 50]);
  });

  it('that need people are unknown where a unit has none told', () => {
    const found = systemIndices(picture());
    expect([found.intensity, found.netRate, found.effectiveness]).toEqual([null, null, 50]);
  });
});
