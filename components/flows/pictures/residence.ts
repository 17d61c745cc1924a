/** People by two provinces of one period or day: who came from elsewhere, who went, who stayed within. */
import { unpackColumn } from '@/geo/flows';
import type { ResidenceData } from '@/server/answers/flow-shapes';

export interface ResidencePlace {
  readonly place: number;
  /** From other provinces and abroad; null where that is not told. */
  readonly in: number | null;
  readonly out: number | null;
  /** Both places in the province; null where they are few or nobody, and which of these is not told. */
  readonly within: number | null;
}

export interface ResidencePair {
  readonly origin: number;
  readonly destination: number;
  readonly persons: number;
}

export interface Residence {
  /** Every province, in the order of their codes. */
  readonly places: readonly ResidencePlace[];
  /** Pairs of two places that are told, the largest first. */
  readonly pairs: readonly ResidencePair[];
  /** All who are in another place than before, those too whose pair is not told; null where that is not. */
  readonly crossed: number | null;
  /** Those of them whose pair is not told. */
  readonly hidden: number;
  /** Who stayed within their province, as far as told. */
  readonly within: number;
}

/** @param time number of the period or day */
export function residenceOf(data: ResidenceData, time: number): Residence {
  const abroad = data.code.length;
  const sums = { in: new Float64Array(abroad + 1), out: new Float64Array(abroad + 1) };
  const own = new Float64Array(abroad + 1);
  const pairs: ResidencePair[] = [];
  const [origins, destinations] = [
    unpackColumn(data.rows.origin),
    unpackColumn(data.rows.destination),
  ];
  const [times, counts] = [unpackColumn(data.rows.time), unpackColumn(data.rows.persons)];
  for (let row = 0; row < counts.length; row++) {
    if (times[row] !== time) continue;
    const [origin, destination, persons] = [origins[row]!, destinations[row]!, counts[row]!];
    if (origin === destination) own[origin]! += persons;
    else {
      pairs.push({ origin, destination, persons });
      sums.out[origin]! += persons;
      sums.in[destination]! += persons;
    }
  }
  const untold = { in: new Uint8Array(abroad + 1), out: new Uint8Array(abroad + 1) };
  let hidden = 0;
  for (const [k, place] of data.hidden.place.entries()) {
    if (data.hidden.time[k] !== time) continue;
    for (const end of ['in', 'out'] as const) {
      const count = data.hidden[end][k] ?? null;
      if (count === null) untold[end][place] = 1;
      else {
        sums[end][place]! += count;
        // Each of them left one place: counted there, and not where they came to.
        if (end === 'out') hidden += count;
      }
    }
  }
  const told = (end: 'in' | 'out', place: number) =>
    untold[end][place] ? null : sums[end][place]!;
  return {
    places: data.code.map((_, place) => ({
      ...{ place, in: told('in', place), out: told('out', place) },
      within: own[place]! || null,
    })),
    pairs: pairs.sort((a, b) => b.persons - a.persons || a.origin - b.origin),
    crossed: untold.out.includes(1) ? null : sums.out.reduce((all, count) => all + count, 0),
    hidden,
    within: own.reduce((all, count) => all + count, 0),
  };
}
