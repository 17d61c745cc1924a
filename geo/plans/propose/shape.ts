/** Making a plan better in what is weighed, without losing a unit or a standard that is met. */
import type { Dice } from './dice';
import { type Field, groupMeets, holdsApart } from './field';
import { AIMS, burdenOf, type Look, sumBurdens, type Weights } from './look';
import { randomTree, type Tree } from './spanning-tree';
import type { Work } from './work';

/** Recombined groups hold no more units than this together. */
const MOST_UNITS = 40;
/** Pairs of cuts that are tried for three groups. */
const PAIRS = 40;
/** How much worse a plan may get at the beginning, as a part of what one group weighs. */
const LENIENT = 0.3;

/**
 * Recombination (DeFord, Duchin and Solomon 2021): merge two or three neighbouring groups, draw a
 * random tree over them, cut it where the new groups weigh least. A plan that is a little worse is
 * followed too, by ever less (threshold accepting, Dueck and Scheuer 1990), and the best is kept.
 * A new cut never has fewer groups that meet the floor and never joins what must stay apart.
 *
 * @param groups groups that hang together
 * @param steps of the work that this may take
 */
export function shape(
  field: Field,
  look: Look,
  groups: readonly (readonly number[])[],
  weights: Weights,
  dice: Dice,
  work: Work,
  steps: number,
): number[][] {
  const { adjacency, people } = field;
  const plan = groups.map((group) => [...group]);
  const units = plan.flat();
  if (plan.length < 2) return plan;
  const groupOf = new Int32Array(people.length).fill(-1);
  plan.forEach((group, g) => {
    for (const unit of group) groupOf[unit] = g;
  });
  const scale = sumBurdens(plan.map((group) => burdenOf(adjacency, people, look, group)));
  const factor = AIMS.map((aim) => weights[aim] / Math.max(1, scale[aim]));
  const weigh = (group: readonly number[]) => {
    const burden = burdenOf(adjacency, people, look, group);
    return AIMS.reduce((sum, aim, a) => sum + factor[a]! * burden[aim], 0);
  };
  const weight = plan.map(weigh);
  const lenient = (LENIENT * weight.reduce((sum, each) => sum + each, 0)) / plan.length;
  const inside = new Uint8Array(people.length);
  let over = 0;
  let least = 0;
  let best = plan.map((group) => [...group]);
  const from = work.left;
  work.begin('shaping', steps);

  while (work.spend(4)) {
    const names = neighbouringGroups(units[dice.roll(units.length)]!);
    const region = names.flatMap((g) => plan[g]!);
    if (names.length < 2 || region.length <= names.length || region.length > MOST_UNITS) continue;
    for (const unit of region) inside[unit] = 1;
    const tree = randomTree(adjacency, inside, region[dice.roll(region.length)]!, dice);
    for (const unit of region) inside[unit] = 0;
    work.spend(10 * region.length);
    const stood = names.filter((g) => stands(plan[g]!)).length;
    let [found, weighs]: [number[][] | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const parts of names.length === 2 ? halves(tree) : thirds(tree, dice)) {
      if (parts.filter(stands).length < stood || parts.some((part) => holdsApart(field, part)))
        continue;
      const total = parts.reduce((sum, part) => sum + weigh(part), 0);
      if (total < weighs && !isSame(parts)) [found, weighs] = [parts, total];
    }
    if (!found) continue;
    const change = weighs - names.reduce((sum, g) => sum + weight[g]!, 0);
    if (change > lenient * Math.max(0, 1 - (from - work.left) / steps)) continue;
    over += change;
    names.forEach((g, n) => {
      plan[g] = found[n]!;
      weight[g] = weigh(plan[g]!);
      for (const unit of plan[g]!) groupOf[unit] = g;
    });
    if (over < least - 1e-12) {
      least = over;
      best = plan.map((group) => [...group]);
    }
  }
  return best;

  function stands(group: readonly number[]): boolean {
    return groupMeets(field, group);
  }

  /** Whether parts are the groups that stand there already. */
  function isSame(parts: readonly (readonly number[])[]): boolean {
    return parts.every((part) => {
      const g = groupOf[part[0]!]!;
      return part.length === plan[g]!.length && part.every((unit) => groupOf[unit] === g);
    });
  }

  /** The group of a unit, one beside it, and sometimes one beside those. */
  function neighbouringGroups(unit: number): number[] {
    const names = [groupOf[unit]!];
    let at = unit;
    for (let more = dice.roll(3) === 0 ? 2 : 1; more > 0; more--) {
      const others: number[] = [];
      for (let e = adjacency.start[at]!; e < adjacency.start[at + 1]!; e++) {
        const other = adjacency.neighbour[e]!;
        if (groupOf[other]! >= 0 && !names.includes(groupOf[other]!)) others.push(other);
      }
      if (others.length === 0) break;
      const next = others[dice.roll(others.length)]!;
      names.push(groupOf[next]!);
      const group = plan[groupOf[next]!]!;
      at = group[dice.roll(group.length)]!;
    }
    return names;
  }
}

/** The tree cut once, at each of its branches. */
function* halves(tree: Tree): Generator<number[][]> {
  for (let cut = 1; cut < tree.units.length; cut++) yield partsOf(tree, [cut]);
}

/** The tree cut twice, at some pairs of its branches. */
function* thirds(tree: Tree, dice: Dice): Generator<number[][]> {
  const branches = tree.units.length - 1;
  for (let pair = 0; pair < PAIRS; pair++) {
    const [a, b] = [1 + dice.roll(branches), 1 + dice.roll(branches)];
    if (a !== b) yield partsOf(tree, [a, b]);
  }
}

function partsOf({ units, parent }: Tree, cuts: readonly number[]): number[][] {
  const part = new Int8Array(units.length);
  const parts: number[][] = [[], ...cuts.map(() => [] as number[])];
  for (let place = 0; place < units.length; place++) {
    const cut = cuts.indexOf(place);
    part[place] = cut >= 0 ? cut + 1 : place === 0 ? 0 : part[parent[place]!]!;
    parts[part[place]!]!.push(units[place]!);
  }
  return parts;
}
