import { describe, expect, it } from 'vitest';
import { packColumn } from '@/geo/flows';
import { derive } from '@/geo/plans';
import type { Edition } from '@/geo/units';
import type { GroundData, GroundFlows } from '@/server/answers/plan-shapes';
import { readGround } from './read-ground';

const EDITION = '2025-07-01' as Edition;

/** Four communes of one province: from each to the next 10, 20 and 30 moved, and 40 from the last to the first. */
const FLOWS: GroundFlows = {
  ...{ period: '2025', countedOn: EDITION, estimate: null },
  origin: packColumn([0, 1, 2, 3]),
  destination: packColumn([1, 2, 3, 0]),
  movers: packColumn([10, 20, 30, 40]),
  hidden: { out: [0, 0, 0, 0], in: [0, 0, 0, 0] },
};

function groundWith(flows: GroundFlows | null) {
  const codes = ['00001', '00002', '00003', '00004'];
  const all = <T>(value: T): T[] => codes.map(() => value);
  const data: GroundData = {
    ...{ code: codes, name: codes, nameEn: codes, kind: all('commune'), terrain: all(null) },
    ...{
      parent: all('01'),
      until: all(null),
      district: null,
      areaDeclaredKm2: all(10),
      lon: all(105),
      lat: all(21),
    },
    ...{ date: null, countedOn: null, counts: [], flows },
  };
  return readGround(data, EDITION, null);
}

function merged(flows: GroundFlows | null, members: readonly string[]) {
  const group = {
    name: 'Xã mới',
    kind: 'commune',
    code: members[0]!,
    seat: null,
    members,
    parts: [],
  };
  const plan = {
    ...{ version: 1, level: 'commune', edition: EDITION, effective: '2026-01-01', within: [] },
    groups: [group],
  };
  return derive(groundWith(flows), plan as never).groups[0]!;
}

describe('movers who would no longer change their unit', () => {
  it('are those between the units of a group', () => {
    const group = merged(FLOWS, ['00001', '00002', '00003']);
    expect([group.internalMovers, group.moreMovers]).toEqual([30, false]);
  });

  it('are at least so many where some of the group left and came in pairs that are not told', () => {
    const hidden = { out: [4, 0, 0, 0], in: [0, null, 0, 0] };
    expect(merged({ ...FLOWS, hidden }, ['00001', '00002']).moreMovers).toBe(true);
    // Whoever left the one came to none of the others in a pair that is not told.
    expect(merged({ ...FLOWS, hidden }, ['00001', '00003']).moreMovers).toBe(false);
  });

  it('are not known where the release has no flows', () => {
    expect(merged(null, ['00001', '00002']).internalMovers).toBeNull();
  });
});
