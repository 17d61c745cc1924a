import { isInside } from '@/geo/topology';
import type { Stretch } from './cut-land';
import { distance, type Point } from './plane';

/** A stretch of a part's outline between two nodes, walked counter-clockwise around the part. */
export interface Shore {
  readonly line: readonly Point[];
  readonly from: number;
  readonly to: number;
}
/** For every stretch and every shore the seed whose land lies there. */
export interface Owners {
  readonly left: number[];
  readonly right: number[];
  readonly shore: number[];
}

interface Walk {
  readonly from: number;
  readonly to: number;
  /** Directions of leaving `from`, and of going back from `to`. */
  readonly heading: number;
  readonly back: number;
  readonly twin: number;
  readonly seed: number | null;
}

/**
 * Finds the faces into which stretches cut a part, and gives each face to a seed: its own is the one
 * that it lies in; pieces that the outline has cut off from it go to the neighbour with which they
 * share the longest border.
 * @param seeds on the part, one or more; of a part without borders the place does not matter
 */
export function ownersOf(
  seeds: readonly Point[],
  stretches: readonly Stretch[],
  shores: readonly Shore[],
): Owners {
  const walks = walksOf(stretches, shores);
  const { faceOf, faces } = trace(walks, stretches, shores);
  const owner = faces.map((): number | null => null);
  const own = new Array<number>(Math.max(1, seeds.length)).fill(-1);
  faces.forEach(({ seed, outline }, face) => {
    if (own[seed] === -1 || isInside([[outline]], seeds[seed]!)) own[seed] = face;
  });
  own.forEach((face, seed) => {
    if (face === -1) throw new RangeError(`seed ${seed} has no land`);
    owner[face] = seed;
  });
  adopt(owner, faceOf, stretches);
  const seedAt = (walk: number) => owner[faceOf[walk]!]!;
  return {
    left: stretches.map((_, i) => seedAt(2 * i)),
    right: stretches.map((_, i) => seedAt(2 * i + 1)),
    shore: shores.map((_, i) => seedAt(2 * stretches.length + i)),
  };
}

/** Each stretch both ways, then each shore its one way. */
function walksOf(stretches: readonly Stretch[], shores: readonly Shore[]): Walk[] {
  const heading = (a: Point, b: Point) => Math.atan2(b[1] - a[1], b[0] - a[0]);
  const walks: Walk[] = [];
  stretches.forEach(({ line, from, to, left, right }, i) => {
    const out = heading(line[0]!, line[1]!);
    const home = heading(line.at(-1)!, line.at(-2)!);
    walks.push({ from, to, heading: out, back: home, twin: 2 * i + 1, seed: left });
    walks.push({ from: to, to: from, heading: home, back: out, twin: 2 * i, seed: right });
  });
  for (const { line, from, to } of shores) {
    const out = heading(line[0]!, line[1]!);
    const home = heading(line.at(-1)!, line.at(-2)!);
    walks.push({ from, to, heading: out, back: home, twin: -1, seed: null });
  }
  return walks;
}

/** Walks around every face with the face at the left hand. */
function trace(walks: readonly Walk[], stretches: readonly Stretch[], shores: readonly Shore[]) {
  const leaving = new Map<number, number[]>();
  walks.forEach(({ from }, i) => {
    const list = leaving.get(from);
    if (list) list.push(i);
    else leaving.set(from, [i]);
  });
  const next = (walk: number): number => {
    const { to, back, twin } = walks[walk]!;
    let [found, least] = [-1, Infinity];
    for (const way of leaving.get(to)!) {
      const turn =
        way === twin ? 2 * Math.PI : (back - walks[way]!.heading + 4 * Math.PI) % (2 * Math.PI);
      if (turn < least) [found, least] = [way, turn];
    }
    return found;
  };
  const lineOf = (walk: number): readonly Point[] => {
    if (walk >= 2 * stretches.length) return shores[walk - 2 * stretches.length]!.line;
    const { line } = stretches[walk >> 1]!;
    return walk % 2 === 0 ? line : line.toReversed();
  };
  const faceOf = new Int32Array(walks.length).fill(-1);
  const faces: { seed: number; outline: Point[] }[] = [];
  for (let start = 0; start < walks.length; start++) {
    if (faceOf[start] !== -1) continue;
    const outline: Point[] = [lineOf(start)[0]!];
    let seed = 0;
    let walk = start;
    while (faceOf[walk] === -1) {
      faceOf[walk] = faces.length;
      for (const point of lineOf(walk).slice(1)) outline.push(point);
      seed = walks[walk]!.seed ?? seed;
      walk = next(walk);
    }
    if (walk !== start) throw new RangeError('the borders of a face do not close');
    faces.push({ seed, outline });
  }
  return { faceOf, faces };
}

/** Gives faces without an owner to the neighbour with the longest common border, until none is left. */
function adopt(owner: (number | null)[], faceOf: Int32Array, stretches: readonly Stretch[]): void {
  const lengths = stretches.map(({ line }) =>
    line.reduce((sum, point, i) => (i === 0 ? 0 : sum + distance(line[i - 1]!, point)), 0),
  );
  while (owner.includes(null)) {
    const offers = new Map<number, Map<number, number>>();
    stretches.forEach((_, i) => {
      for (const [mine, theirs] of [
        [faceOf[2 * i]!, faceOf[2 * i + 1]!],
        [faceOf[2 * i + 1]!, faceOf[2 * i]!],
      ] as const) {
        const seed = owner[theirs]!;
        if (owner[mine] !== null || seed === null) continue;
        const offer = offers.get(mine) ?? new Map<number, number>();
        offer.set(seed, (offer.get(seed) ?? 0) + lengths[i]!);
        offers.set(mine, offer);
      }
    });
    if (offers.size === 0) throw new RangeError('a piece of land touches no seed');
    for (const [face, offer] of offers) {
      owner[face] = [...offer].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    }
  }
}
