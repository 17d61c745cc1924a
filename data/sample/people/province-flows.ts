import { distance, toPlane } from '../plane';
import { PROVINCES_BEFORE, type Region } from '../provinces';
import { shareOut } from '../share-out';
import { BETWEEN_TO_2019, HABITS, MOVERS, NET_OF_PROVINCE, NET_OF_REGION } from './demography';

/** Movers of a year from one province of before 2025-07-01 to another. */
export interface ProvinceFlow {
  readonly origin: string;
  readonly destination: string;
  readonly movers: number;
}

/** Nearer provinces exchange more: the power of the distance. */
const DISTANCE_POWER = 0.7;

/** An invented boom, for a reader to find: from a year on many more go from some provinces to one. */
const BOOM = { since: 2023, to: '27', from: ['20', '38', '40'], times: 1.6 } as const;

/** Who moved between the 63 provinces in a year; they sum to the year's movers exactly. */
export function provinceFlows(year: number): ProvinceFlow[] {
  const n = PROVINCES_BEFORE.length;
  const shares = pattern().shares.map((share, cell) => {
    const [from, to] = [
      PROVINCES_BEFORE[Math.floor(cell / n)]!.code,
      PROVINCES_BEFORE[cell % n]!.code,
    ];
    const isBoom = year >= BOOM.since && to === BOOM.to && BOOM.from.some((code) => code === from);
    return isBoom ? share * BOOM.times : share;
  });
  const movers = shareOut(MOVERS[year]!.between, shares);
  return movers.flatMap((count, cell) => {
    const origin = PROVINCES_BEFORE[Math.floor(cell / n)]!.code;
    const destination = PROVINCES_BEFORE[cell % n]!.code;
    return count > 0 ? [{ origin, destination, movers: count }] : [];
  });
}

let known: { shares: number[] } | undefined;

/**
 * The share of every pair, origin by origin: a gravity model fitted in turn to who leaves and who
 * comes (iterative proportional fitting), so that provinces and regions gain and lose as the facts say.
 */
function pattern(): { shares: number[] } {
  if (known) return known;
  const { leave, come } = margins();
  const n = PROVINCES_BEFORE.length;
  const at = PROVINCES_BEFORE.map((p) => toPlane([p.capital_lon, p.capital_lat]));
  const cells = PROVINCES_BEFORE.map((a, i) =>
    PROVINCES_BEFORE.map((b, j) =>
      i === j ? 0 : (a.census_2019 * b.census_2019) / distance(at[i]!, at[j]!) ** DISTANCE_POWER,
    ),
  );
  for (let round = 0; round < 60; round++) {
    for (let i = 0; i < n; i++) {
      const factor = leave[i]! / cells[i]!.reduce((a, b) => a + b, 0);
      for (let j = 0; j < n; j++) cells[i]![j]! *= factor;
    }
    for (let j = 0; j < n; j++) {
      const factor = come[j]! / cells.reduce((sum, row) => sum + row[j]!, 0);
      for (let i = 0; i < n; i++) cells[i]![j]! *= factor;
    }
  }
  known = { shares: cells.flat() };
  return known;
}

/** Who leaves and who comes, of the five years to 2019. */
function margins(): { leave: number[]; come: number[] } {
  const net = netGains();
  const gained = net.reduce((sum, value) => sum + Math.max(0, value), 0);
  const census = PROVINCES_BEFORE.reduce((sum, { census_2019 }) => sum + census_2019, 0);
  const both = PROVINCES_BEFORE.map(
    ({ census_2019 }) => ((BETWEEN_TO_2019 - gained) * census_2019) / census,
  );
  return {
    leave: net.map((value, i) => both[i]! + Math.max(0, -value)),
    come: net.map((value, i) => both[i]! + Math.max(0, value)),
  };
}

/** Net gains that sum to each region's: known gainers first, the others lose the rest by their habit. */
function netGains(): number[] {
  const gains = PROVINCES_BEFORE.map(({ code }) => NET_OF_PROVINCE[code] ?? 0);
  for (const region of Object.keys(NET_OF_REGION) as Region[]) {
    const target = NET_OF_REGION[region] * BETWEEN_TO_2019;
    const own = PROVINCES_BEFORE.map((_, i) => i).filter(
      (i) => PROVINCES_BEFORE[i]!.region === region,
    );
    const gained = own.reduce((sum, i) => sum + gains[i]!, 0);
    if (gained <= target) {
      for (const i of own) gains[i]! *= target / gained;
      continue;
    }
    const losers = own.filter((i) => gains[i] === 0);
    const weight = (i: number) =>
      PROVINCES_BEFORE[i]!.census_2019 * HABITS[PROVINCES_BEFORE[i]!.character].absent;
    const weights = losers.reduce((sum, i) => sum + weight(i), 0);
    for (const i of losers) gains[i] = ((target - gained) * weight(i)) / weights;
  }
  return gains;
}
