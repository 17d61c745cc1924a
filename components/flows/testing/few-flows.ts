/** A country of three places and abroad with few movers, made by hand, for tests. */
import { packColumn } from '@/geo/flows';
import type { Edition } from '@/geo/units';
import type {
  FlowGroup,
  FlowPeopleData,
  FlowPeriodInfo,
  FlowRowsData,
} from '@/server/answers/flow-shapes';
import { arrangeFlows } from '../arranged-flows';

export const EDITION = '2025-07-01' as Edition;
/** Places by number: A, B, C, then abroad. */
export const [A, B, C, ABROAD] = [0, 1, 2, 3] as const;

type Row = readonly [
  ...[from: number, to: number, period: number, movers: number],
  ...[group?: number, atLeast?: boolean],
];

export interface Few {
  periods?: readonly string[];
  groups?: readonly FlowGroup[];
  rows: readonly Row[];
  hidden?: readonly {
    place: number;
    period: number;
    group?: number;
    in: number | null;
    out: number | null;
  }[];
}

/** An answer as the server gives it. */
export function fewRows({ periods = ['2023', '2024'], groups, rows, hidden = [] }: Few) {
  const column = (at: 0 | 1 | 2 | 3) => packColumn(rows.map((row) => row[at]));
  const data: FlowRowsData = {
    code: ['A', 'B', 'C'],
    periods: periods.map(
      (period): FlowPeriodInfo => ({
        ...{ period, edition: EDITION, estimate: null, internal: 0, withheld: false },
      }),
    ),
    groups: [...(groups ?? [{ sex: null, age: null }])],
    rows: {
      origin: column(0),
      destination: column(1),
      period: column(2),
      movers: column(3),
      group: packColumn(rows.map((row) => row[4] ?? 0)),
      atLeast: packColumn(rows.map((row) => Number(row[5] ?? false))),
    },
    hidden: {
      place: hidden.map(({ place }) => place),
      period: hidden.map(({ period }) => period),
      group: hidden.map(({ group }) => group ?? 0),
      in: hidden.map((cell) => cell.in),
      out: hidden.map((cell) => cell.out),
    },
  };
  return data;
}

export const fewFlows = (few: Few) => arrangeFlows(fewRows(few), 'province', EDITION);

/** So many people live in every place in every year. */
export function fewPeople(people: number, periods = ['2023', '2024']): FlowPeopleData {
  const cells = 3 * periods.length;
  const all = (value: number | null) => new Array<number | null>(cells).fill(value);
  return {
    code: ['A', 'B', 'C'],
    periods,
    people: all(people),
    births: all(null),
    deaths: all(null),
    before: all(null),
    after: all(null),
  };
}
