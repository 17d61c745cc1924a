/**
 * Everything that the pictures of migration are made of, from one answer and one question: made once,
 * and drawn by the map, the panel, the table and every other picture alike.
 */
import { type FlowView, parsePeriod, yearBefore } from '@/geo/flows';
import type { Sex } from '@/geo/measures';
import type { FlowPeopleData } from '@/server/answers/flow-shapes';
import { type ArrangedFlows, groupsMeant, periodsCounted, placesAtHome } from './arranged-flows';
import { type Counts, type Dated, dispersionOf, type Span } from './corridors';

/** Which flows are looked at; all but the first two are those of the selected place. */
export const DIRECTIONS = ['between', 'all', 'touching', 'into', 'out_of'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface FlowAsked {
  /** The last of the periods that are added up; the latest where it is not there. */
  readonly period: string | null;
  /** The first of them; null where it is one period. */
  readonly since: string | null;
  readonly sex: Sex | null;
  readonly age: string | null;
  readonly direction: Direction;
  /** 1 for each place of the selection; null where nothing is selected. */
  readonly selected: Uint8Array | null;
}

export interface FlowScene {
  readonly flows: ArrangedFlows;
  readonly asked: FlowAsked;
  /** 1 for each group that counts. */
  readonly meant: Uint8Array;
  readonly counts: Counts;
  /** Numbers of the periods that can be asked for the groups, in the order of time. */
  readonly offered: readonly number[];
  /** The span that is added up, as numbers of periods, both of them included. */
  readonly span: Span;
  /** The same period of the year before with the one shown; null where there is none. */
  readonly compared: { readonly before: Dated; readonly after: Dated } | null;
  /** By how many times counts vary more than Poisson counts. */
  readonly dispersion: number;
  readonly view: FlowView;
  /** Movers of the widest arrow: the same in every single period, so that widths can be compared. */
  readonly most: number;
  /** People, births and deaths of the units by year; null until they are there. */
  readonly people: FlowPeopleData | null;
  /** People at risk times years of a place over periods; null where they are not known. */
  readonly risk: (place: number, span: Span) => number | null;
}

/** @returns null where no period has the groups that are asked for */
export function flowScene(
  flows: ArrangedFlows,
  people: FlowPeopleData | null,
  asked: FlowAsked,
): FlowScene | null {
  const meant = groupsMeant(flows.groups, asked.sex, asked.age);
  const offered = periodsCounted(flows, meant);
  const span = spanOf(flows, offered, asked);
  if (!span) return null;
  const { cube } = flows;
  const pairs = cube.pairsOf(0);
  const { counts, dispersion } = kept(flows, `${asked.sex} ${asked.age}`, () => {
    const all: Counts = {
      ...{ pairs, counts: cube.byPeriod(0, meant), periods: cube.periods },
      least: flows.least?.byPeriod(0, meant) ?? null,
      abroad: flows.abroad,
    };
    return { counts: all, dispersion: dispersionOf(all, offered) };
  });
  const { direction, selected } = asked;
  const view = cube.view({
    level: 0,
    ...span,
    groups: meant,
    ...(selected && direction !== 'all' && direction !== 'between'
      ? { scope: direction, selected }
      : direction === 'all'
        ? { scope: 'all' as const }
        : { scope: 'between' as const, selected: placesAtHome(flows) }),
  });
  const compared = span.from === span.to ? comparedWith(flows, offered, span.to) : null;
  return {
    ...{ flows, people, asked, meant, counts, offered, span, compared, view },
    dispersion,
    most: mostMovers(counts, span.from === span.to ? offered : null, view, asked),
    risk: riskOf(flows, people),
  };
}

interface CountsOfGroups {
  readonly counts: Counts;
  readonly dispersion: number;
}
/** Counts of an answer by sex and age: another period asks for the same ones, and there may be millions. */
const made = new WeakMap<ArrangedFlows, Map<string, CountsOfGroups>>();

function kept(flows: ArrangedFlows, key: string, make: () => CountsOfGroups): CountsOfGroups {
  const ofFlows = made.get(flows) ?? new Map<string, CountsOfGroups>();
  made.set(flows, ofFlows);
  const found = ofFlows.get(key) ?? make();
  ofFlows.set(key, found);
  return found;
}

/** The asked span among the periods that there are. */
function spanOf(
  flows: ArrangedFlows,
  offered: readonly number[],
  { period, since }: FlowAsked,
): Span | null {
  const named = (name: string | null) =>
    offered.find((index) => flows.periods[index]!.period === name);
  const to = named(period) ?? offered.at(-1);
  if (to === undefined) return null;
  const from = named(since) ?? to;
  return { from: Math.min(from, to), to };
}

function comparedWith(flows: ArrangedFlows, offered: readonly number[], to: number) {
  const dated = (index: number): Dated => ({ index, period: flows.periods[index]!.period });
  const name = yearBefore(flows.periods[to]!.period);
  const before = offered.find((index) => flows.periods[index]!.period === name);
  return before === undefined ? null : { before: dated(before), after: dated(to) };
}

/** The largest flow between two units of those looked at; abroad is not drawn, and does not count. */
function mostMovers(
  all: Counts,
  of: readonly number[] | null,
  view: FlowView,
  { selected, direction }: FlowAsked,
): number {
  const within = direction === 'all' || direction === 'between' ? null : selected;
  if (within || !of) return mostAmong(all, of, view, within);
  // Time that plays asks for that of the same counts again and again.
  const known = widest.get(all) ?? mostAmong(all, of, view, null);
  widest.set(all, known);
  return known;
}

/** The largest flow of all periods between any two units. */
const widest = new WeakMap<Counts, number>();

function mostAmong(
  { pairs, counts, periods, abroad }: Counts,
  of: readonly number[] | null,
  view: FlowView,
  within: Uint8Array | null,
): number {
  let most = 0;
  for (let pair = 0; pair < pairs.origin.length; pair++) {
    const [from, to] = [pairs.origin[pair]!, pairs.destination[pair]!];
    if (from === to || from === abroad || to === abroad) continue;
    if (within && !within[from] && !within[to]) continue;
    if (!of) most = Math.max(most, view.movers[pair]!);
    else for (const period of of) most = Math.max(most, counts[pair * periods + period]!);
  }
  return most;
}

/** Length of a period in years. */
const yearsOf = (period: string) => parsePeriod(period).months / 12;

function riskOf(flows: ArrangedFlows, people: FlowPeopleData | null): FlowScene['risk'] {
  if (!people) return () => null;
  const unitOf = new Map(people.code.map((code, i) => [code, i]));
  const at = flows.code.map((code) => unitOf.get(code));
  const years = flows.periods.map(({ period }) => people.periods.indexOf(period.slice(0, 4)));
  return (place, { from, to }) => {
    const unit = at[place];
    if (unit === undefined) return null;
    let risk = 0;
    for (let period = from; period <= to; period++) {
      const year = years[period]!;
      const count = year < 0 ? null : people.people[year * people.code.length + unit];
      if (count == null) return null;
      risk += count * yearsOf(flows.periods[period]!.period);
    }
    return risk;
  };
}

/** The last of the periods that are added up: its name stands for the span. */
export const lastPeriod = ({ flows, span }: FlowScene) => flows.periods[span.to]!;
