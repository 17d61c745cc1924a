/** An answer of movers arranged once, so that every picture of the page is a pass over columns. */
import { FlowCube, flowLevels, unpackColumn } from '@/geo/flows';
import type { Sex } from '@/geo/measures';
import type { Edition } from '@/geo/units';
import type { FlowGroup, FlowPeriodInfo, FlowRowsData } from '@/server/answers/flow-shapes';
import type { DrawnLevel } from '../map/outlines';

export interface ArrangedFlows {
  readonly level: DrawnLevel;
  readonly edition: Edition;
  readonly code: readonly string[];
  /** Number of the place of a code; abroad is the last place and has none. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly abroad: number;
  readonly periods: readonly FlowPeriodInfo[];
  readonly groups: readonly FlowGroup[];
  readonly cube: FlowCube;
  /** The same pairs and periods with, in place of movers, of how many groups they are the least; null for none. */
  readonly least: FlowCube | null;
  /** For each period the groups in which anybody moved: `[period * groups + group]` is 1. */
  readonly counted: Uint8Array;
  readonly hidden: FlowRowsData['hidden'];
}

/** @throws RangeError for rows that name places or movers that cannot be */
export function arrangeFlows(
  data: FlowRowsData,
  level: DrawnLevel,
  edition: Edition,
): ArrangedFlows {
  const { code, periods, groups, hidden } = data;
  const rows = {
    origin: unpackColumn(data.rows.origin),
    destination: unpackColumn(data.rows.destination),
    period: Uint16Array.from(unpackColumn(data.rows.period)),
    group: Uint16Array.from(unpackColumn(data.rows.group)),
    movers: unpackColumn(data.rows.movers),
  };
  const levels = flowLevels([{ codes: code, parent: null }]);
  const atLeast = unpackColumn(data.rows.atLeast);
  const least = atLeast.some(Boolean) ? new FlowCube({ ...rows, movers: atLeast }, levels) : null;
  const cube = new FlowCube(rows, levels);
  const counted = new Uint8Array(periods.length * groups.length);
  for (let row = 0; row < rows.period.length; row++)
    counted[rows.period[row]! * groups.length + rows.group[row]!] = 1;
  return {
    ...{ level, edition, code, periods, groups, cube, least, counted, hidden },
    indexOf: new Map(code.map((each, i) => [each, i])),
    abroad: code.length,
  };
}

/**
 * Which groups are meant by a sex and an age: 1 for each that counts. It is the one group that is told as
 * such, where there is one: those that are told finer may leave out what is hidden.
 * @param sex null for both
 * @param age null for all
 */
export function groupsMeant(
  groups: readonly FlowGroup[],
  sex: Sex | null,
  age: string | null,
): Uint8Array {
  const isAsked = (group: FlowGroup) => group.sex === sex && group.age === age;
  if (groups.some(isAsked)) return Uint8Array.from(groups, (group) => Number(isAsked(group)));
  const isFinest = (group: FlowGroup) => group.sex !== null && group.age !== null;
  return Uint8Array.from(groups, (group) =>
    Number(
      isFinest(group) && (sex === null || group.sex === sex) && (age === null || group.age === age),
    ),
  );
}

/** The ages that flows are told apart by, the youngest first. */
export function agesOf(groups: readonly FlowGroup[]): string[] {
  const ages = new Set(groups.flatMap(({ age }) => (age === null ? [] : [age])));
  return [...ages].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

/** Numbers of the periods in which some of the groups meant were counted; others cannot be asked. */
export function periodsCounted(flows: ArrangedFlows, meant: Uint8Array): number[] {
  const { counted, groups } = flows;
  return flows.periods.flatMap((_, period) =>
    groups.some((_, g) => counted[period * groups.length + g] && meant[g]) ? [period] : [],
  );
}

/**
 * The places that a selected one is made of on the level of the flows: itself, or the units below it.
 * @param parentOf code of the unit above each place, where it is known
 * @returns null where it has none there
 */
export function placesOf(
  flows: Pick<ArrangedFlows, 'code' | 'indexOf' | 'abroad'>,
  place: string,
  parentOf: (code: string) => string | null,
): Uint8Array | null {
  const marks = new Uint8Array(flows.abroad + 1);
  const own = flows.indexOf.get(place);
  if (own !== undefined) marks[own] = 1;
  else for (const [i, code] of flows.code.entries()) marks[i] = Number(parentOf(code) === place);
  return marks.includes(1) ? marks : null;
}

/** Every place but abroad: flows between them stay in the country. */
export const placesAtHome = (flows: Pick<ArrangedFlows, 'abroad'>): Uint8Array =>
  new Uint8Array(flows.abroad + 1).fill(1, 0, flows.abroad);

/** Number of the pair of two places; -1 where nobody ever moved between them. */
export function pairOf(cube: FlowCube, origin: number, destination: number): number {
  const { outStart, destination: to } = cube.pairsOf(0);
  for (let pair = outStart[origin]!; pair < outStart[origin + 1]!; pair++)
    if (to[pair] === destination) return pair;
  return -1;
}
