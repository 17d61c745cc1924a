import { describe, expect, it } from 'vitest';
import { FlowCube, flowLevels } from '@/geo/flows';
import { groupsByRegion, groupsBySize } from './chord-groups';

describe('the groups of the circle', () => {
  it('are regions and abroad, where there are regions', () => {
    const regions = {
      decree: '1',
      regions: ['southeast', 'mekong_delta'] as const,
      of: [0, 1, 1],
    };
    expect(groupsByRegion(regions, (region) => region, 'abroad')).toEqual({
      of: [0, 1, 1, 2],
      names: ['southeast', 'mekong_delta', 'abroad'],
    });
  });

  it('are the places with most movers and all others, where there are none', () => {
    // Place i sends 10 x i people to place 0; 11 places and abroad.
    const codes = Array.from({ length: 11 }, (_, i) => `P${i}`);
    const cube = new FlowCube(
      {
        origin: Int32Array.from({ length: 10 }, (_, i) => i + 1),
        destination: new Int32Array(10),
        period: new Uint16Array(10),
        group: new Uint16Array(10),
        movers: Int32Array.from({ length: 10 }, (_, i) => 10 * (i + 1)),
      },
      flowLevels([{ codes, parent: null }]),
    );
    const view = cube.view({ level: 0, from: 0, to: 0 });
    const totals = { ...view.totals, untold: new Uint8Array(12) };
    const found = groupsBySize({ view, totals, names: [...codes, 'abroad'] }, 'others');
    expect(found.names).toEqual([
      'P0',
      'P10',
      'P9',
      'P8',
      'P7',
      'P6',
      'P5',
      'P4',
      'others',
      'abroad',
    ]);
    expect([found.of[0], found.of[10], found.of[1], found.of[11]]).toEqual([0, 1, 8, 9]);
  });
});
