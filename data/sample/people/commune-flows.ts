import type { Random } from '../random';
import { shareOut } from '../share-out';
import type { ProvinceFlow } from './province-flows';

/** A unit that people leave and come to. */
export interface Place {
  readonly code: string;
  readonly province: string;
  /** People, who may leave. */
  readonly leave: number;
  /** What draws people there. */
  readonly draw: number;
  /** Neighbouring units, by index. */
  readonly near: readonly number[];
}
/** Movers between two units, by index. */
export interface IndexedFlow {
  readonly origin: number;
  readonly destination: number;
  readonly movers: number;
}

/** Movers who go together from one commune to another, at most; half as many in the mean. */
const COMPANY = 11;

/** Draws units of a province by weight. */
class Urn {
  private readonly upto: Float64Array;
  constructor(
    private readonly units: readonly number[],
    weights: readonly number[],
  ) {
    this.upto = new Float64Array(units.length);
    let sum = 0;
    weights.forEach((weight, i) => {
      sum += weight;
      this.upto[i] = sum;
    });
  }

  pick(random: Random): number {
    const draw = random() * this.upto.at(-1)!;
    let [low, high] = [0, this.units.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.upto[middle]! > draw) high = middle;
      else low = middle + 1;
    }
    return this.units[low]!;
  }
}

/**
 * Sends the movers of a year from commune to commune. Those between provinces sum to the provinces'
 * flows, pair by pair; the others stay in their province, most of them with a neighbour.
 * @param within movers between districts of a province, and within a district, over the nation
 */
export function communeFlows(
  places: readonly Place[],
  between: readonly ProvinceFlow[],
  within: { districts: number; near: number },
  random: Random,
): IndexedFlow[] {
  const provinces = new Map<string, number[]>();
  places.forEach(({ province }, i) => {
    const units = provinces.get(province);
    if (units) units.push(i);
    else provinces.set(province, [i]);
  });
  const urns = new Map(
    [...provinces].map(([code, units]) => [
      code,
      {
        leave: new Urn(
          units,
          units.map((i) => places[i]!.leave),
        ),
        draw: new Urn(
          units,
          units.map((i) => places[i]!.draw),
        ),
      },
    ]),
  );
  const sent = new Map<number, number>();
  const send = (movers: number, from: () => number, to: (origin: number) => number) => {
    for (let left = movers; left > 0; ) {
      const company = Math.min(left, 1 + Math.floor(random() * COMPANY));
      const origin = from();
      const destination = to(origin);
      if (destination === origin) continue;
      const pair = origin * places.length + destination;
      sent.set(pair, (sent.get(pair) ?? 0) + company);
      left -= company;
    }
  };
  for (const { origin, destination, movers } of between) {
    const [from, to] = [urns.get(origin)!.leave, urns.get(destination)!.draw];
    send(
      movers,
      () => from.pick(random),
      () => to.pick(random),
    );
  }
  const codes = [...provinces.keys()];
  const people = codes.map((code) =>
    provinces.get(code)!.reduce((sum, i) => sum + places[i]!.leave, 0),
  );
  const [districts, near] = [shareOut(within.districts, people), shareOut(within.near, people)];
  codes.forEach((code, p) => {
    const { leave, draw } = urns.get(code)!;
    send(
      districts[p]!,
      () => leave.pick(random),
      () => draw.pick(random),
    );
    send(
      near[p]!,
      () => leave.pick(random),
      (origin) => {
        const own = places[origin]!.near.filter((i) => places[i]!.province === code);
        return own[Math.floor(random() * own.length)] ?? draw.pick(random);
      },
    );
  });
  return [...sent].map(([pair, movers]) => ({
    origin: Math.floor(pair / places.length),
    destination: pair % places.length,
    movers,
  }));
}
