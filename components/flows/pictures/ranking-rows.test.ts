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
  return {
    view: cube.view({ level: 0, from: 0, to: 0 }),
    names: ['A', 'B', 'C', 'abroad'],
    centres: [],
    people: [1000, 2000, null],
    ...{ years: 1, hidden: 0, subject: '' },
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

describe('the indices of a picture', () => {
  it('are those of moves within the country: abroad is no region of the system', () => {
    const found = systemIndices({ ...picture(), people: [1000, 2000, 1000] });
    expect(found.movers).toBe(40);
    expect(found.intensity).toBe(1);
    // A loses 20 of 40 and B gains them: half of all moves redistribute people.
    expect(found.effectiveness).toBe(50);
    expect(found.netRate).toBe(0.5);
    expect(found.connectivity).toBeCloseTo(2 / 6);
  });

  it('per year, of a period of several years', () => {
    const found = systemIndices({ ...picture(), people: [1000, 2000, 1000], years: 4 });
    expect([found.intensity, found.netRate, found.effectiveness]).toEqual([0.25, 0.125, 50]);
  });

  it('that need people are unknown where a unit has none told', () => {
    const found = systemIndices(picture());
    expect([found.intensity, found.netRate, found.effectiveness]).toEqual([null, null, 50]);
  });
});
