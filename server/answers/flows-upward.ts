/** Flows of provinces that are split, restated from what is told of their communes. */
import {
  type Crosswalk,
  flowsFromBelow,
  OUTSIDE,
  raise,
  type ToldEnds,
  type WayBelow,
} from '@/geo/crosswalk';
import { BASES, type Edition } from '@/geo/units';
import type { ToldFlows } from '../flow-mask';
import type { Release } from '../release';
import type { Country } from './country';
import { crosswalkOf } from './crosswalks';
import type { FlowColumns } from './flow-columns';
import { Doubt, type RestatedPeriod, type RestColumns } from './restated-flows';

/** How provinces pass to another edition with their communes. */
export interface WayUpward extends WayBelow {
  /** From communes to the provinces of the other edition: a commune that stays in one is whole. */
  readonly raised: Crosswalk;
}

/** @returns null where no province is split, or there are no communes to go by */
export async function wayUpward(
  release: Release,
  threshold: number,
  country: Country,
  from: Edition,
  to: Edition,
): Promise<WayUpward | null> {
  const { crosswalk: own } = await crosswalkOf(release, threshold, 'province', from, to);
  const isWhole = own.from.codes.every((_, i) => own.start[i + 1]! - own.start[i]! === 1);
  if (isWhole || [from, to].some((day) => country.in(day).byLevel('commune').length === 0))
    return null;
  return release.facts.get(`flows upward ${from} ${to} ${threshold}`, async () => {
    const { crosswalk } = await crosswalkOf(release, threshold, 'commune', from, to);
    const parentIn = (day: Edition) => (code: string) =>
      country.in(day).get(code)?.parentCode ?? '';
    const parents = (day: Edition, { codes }: Crosswalk['from'], above: Crosswalk['from']) =>
      Int32Array.from(codes, (code) => above.indexOf.get(parentIn(day)(code)) ?? OUTSIDE);
    return {
      crosswalk,
      parentBefore: parents(from, crosswalk.from, own.from),
      before: own.from.codes.length,
      parentAfter: parents(to, crosswalk.to, own.to),
      after: own.to.codes.length,
      raised: raise(crosswalk, own.to, parentIn(to)),
    };
  });
}

/** Whether communes tell a year of which provinces are told. */
export const isToldBelow = (own: ToldFlows, below: ToldFlows): boolean =>
  [own, below].every(({ withheld }) => withheld.length === 1 && !withheld[0]);

/**
 * Adds a year of flows between provinces to columns on which abroad is the last place: rows and rests
 * net to what those of their communes net to.
 * @param number of the period among those of the answer
 */
export function addYearUpward(
  way: WayUpward,
  own: ToldFlows,
  below: ToldFlows,
  number: number,
  rows: FlowColumns,
  rest: RestColumns,
): RestatedPeriod {
  const abroad = way.after;
  const made = flowsFromBelow(way, endsOf(below), endsOf(own));
  const inside = (place: number): number => (place === OUTSIDE ? abroad : place);
  rows.add(made.rows.movers.length, {
    ...{ origin: made.rows.origin.map(inside), destination: made.rows.destination.map(inside) },
    ...{ movers: made.rows.movers, period: number, group: 0 },
  });
  const units = Int32Array.from(made.within.keys()).filter((unit) => made.within[unit]! > 0);
  rows.add(units.length, {
    ...{ origin: units, destination: units, movers: units.map((unit) => made.within[unit]!) },
    ...{ period: number, group: 0 },
  });
  made.restOut.forEach((out, place) => {
    if (out === 0 && made.restIn[place] === 0) return;
    rest.place.push(place);
    rest.period.push(number);
    rest.group.push(0);
    rest.out.push(out);
    rest.in.push(made.restIn[place]!);
  });
  const doubt = new Doubt(way.raised);
  doubt.count(across(way, below.rows));
  doubt.countLinked(made.linked, made.estimated, BASES.indexOf('fitted'));
  return { internal: made.internal, unplaced: made.unplaced, estimate: doubt.estimate() };
}

const endsOf = ({ rows, restOut, restIn }: ToldFlows): ToldEnds => ({ rows, restOut, restIn });

/** Rows between two places of before. */
function across({ parentBefore }: WayUpward, rows: ToldFlows['rows']) {
  const parent = (unit: number): number => (unit === OUTSIDE ? OUTSIDE : parentBefore[unit]!);
  const keep = (column: Int32Array) =>
    column.filter((_, k) => parent(rows.origin[k]!) !== parent(rows.destination[k]!));
  return {
    origin: keep(rows.origin),
    destination: keep(rows.destination),
    movers: keep(rows.movers),
  };
}
