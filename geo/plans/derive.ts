/**
 * What follows from a plan: the figures of every group. Pure, and quick enough to follow each pick:
 * only the groups that a pick touches are worked out again, and their people are added or taken away.
 */
import type { Terrain } from '@/geo/units';
import { componentsOf } from './adjacency';
import { changedPlaces } from './changed-groups';
import { enclavesOf } from './enclaves';
import type { CountId, Ground } from './ground';
import { type GroupShape, groupShape } from './group-shape';
import { internalMovers, mayMoveUntold } from './internal-flows';
import { namedIn } from './named-in';
import type { Group, Plan } from './plan';
import { type CutUnit, type PartEvidence, settleParts } from './settle-parts';
import { emptyTally, partTallies, STRANGER, type Tally, totalOf, withUnits } from './tally';
import { type TerrainPart, terrainsOfUnion } from './terrain';

export interface GroupFigures {
  /** One a table of the ground, in its order. */
  readonly tallies: readonly Tally[];
  /** Square kilometres by decree, of the boundaries; null when a unit's are not known. */
  readonly areaDeclaredKm2: number | null;
  readonly areaGeometricKm2: number | null;
  /** Whether areas rest on a share of land that law or a drawing does not give. */
  readonly areaEstimated: boolean;
  /** Of the whole units; null without boundaries. Parts are drawn as they were drawn. */
  readonly shape: GroupShape | null;
  /**
   * Codes of units that hang together by border or link; one list when the group is contiguous. A
   * part counts as touching what its unit touches: where in it the part lies is not computed with.
   */
  readonly components: readonly (readonly string[])[];
  readonly enclaves: readonly string[];
  /** Null where the ground has no flows. */
  readonly internalMovers: number | null;
  /** Whether there may be more of them, in pairs that are not told. */
  readonly moreMovers: boolean;
  /** Every terrain that the unit may have, by the rule of `terrainsOfUnion`. */
  readonly terrains: readonly Terrain[];
}

export interface Derived {
  readonly plan: Plan;
  /** In the order of the plan's groups. */
  readonly groups: readonly GroupFigures[];
  readonly cuts: readonly CutUnit[];
  /** What each group gets of the units that are cut, by its place in the plan. */
  readonly pieces: ReadonlyMap<number, readonly Piece[]>;
}

/** A unit's share of land in a group: 1 for a member. */
export interface Piece {
  readonly unit: number;
  readonly share: number;
  readonly estimated: boolean;
}

/**
 * Works out every group. A code that the ground does not know (`checkPlan` tells it; or the group is
 * of another level) leaves people and land of its group unknown, not smaller.
 */
export function derive(ground: Ground, plan: Plan, evidence: PartEvidence = {}): Derived {
  const cuts = settleParts(plan, evidence);
  const parts = partTallies(ground, cuts);
  const pieces = piecesByGroup(ground, cuts);
  const nobody = ground.counts.map(emptyTally);
  const groups = plan.groups.map((group, g) => {
    const begun = parts.get(g) ?? nobody;
    const whole = indicesOf(ground, group.members);
    const tallies = begun.map((tally, t) => withUnits(tally, ground.counts[t]!, whole));
    return figuresOf(ground, group, pieces.get(g) ?? [], tallies);
  });
  return { plan, groups, cuts, pieces };
}

/**
 * Moves units into a group, out of whichever has them whole; null takes them out of the plan. The
 * same as deriving the new plan from scratch, but for the time it takes.
 * @throws RangeError when the plan has no group at that place
 */
export function pick(
  ground: Ground,
  derived: Derived,
  units: readonly string[],
  into: number | null,
): Derived {
  if (into !== null && !derived.plan.groups[into])
    throw new RangeError(
      `the plan has ${derived.plan.groups.length} groups, none at place ${into}`,
    );
  const moved = new Set(units);
  const groups = derived.plan.groups.slice();
  const touched = new Set([...moved].flatMap((code) => namedIn(derived.plan.groups, code)));
  if (into !== null) touched.add(into);
  for (const g of touched) {
    const group = groups[g]!;
    const held = new Set(group.members);
    const members =
      g === into
        ? [...group.members, ...[...moved].filter((code) => !held.has(code))]
        : group.members.filter((code) => !moved.has(code));
    if (members.length !== group.members.length) groups[g] = { ...group, members };
  }
  return follow(ground, derived, { ...derived.plan, groups });
}

/**
 * The figures of a plan that was edited out of another: groups with the same members and parts keep
 * theirs, wherever they stand now, and the others are worked out again. The same as deriving the
 * plan from scratch, but for the time it takes.
 */
export function follow(
  ground: Ground,
  derived: Derived,
  plan: Plan,
  evidence: PartEvidence = {},
): Derived {
  const old = derived.plan.groups;
  const changed = changedPlaces(old, plan.groups);
  if (changed.some((g) => !sameCuts(old[g], plan.groups[g]))) return derive(ground, plan, evidence);
  const known = new Map<readonly string[], number>();
  for (const g of changed) if (old[g]) known.set(old[g].members, g);
  const { cuts, pieces } = derived;
  const groups = derived.groups.slice(0, plan.groups.length);
  for (const g of changed) {
    const group = plan.groups[g];
    if (!group) break;
    const same = known.get(group.members);
    groups[g] =
      same !== undefined && old[same]!.parts === group.parts
        ? derived.groups[same]!
        : figuresOf(ground, group, pieces.get(g) ?? [], talliesAfter(ground, derived, g, group));
  }
  return { plan, groups, cuts, pieces };
}

/** The tallies of the group that stood at a place, with the units that came and without those that went. */
function talliesAfter(
  ground: Ground,
  { plan, groups }: Derived,
  place: number,
  { members }: Group,
): readonly Tally[] {
  const before = plan.groups[place]?.members ?? [];
  const gone = indicesOf(ground, missingFrom(before, members));
  const come = indicesOf(ground, missingFrom(members, before));
  const tallies = groups[place]?.tallies ?? ground.counts.map(emptyTally);
  return tallies.map((tally, t) => {
    const columns = ground.counts[t]!;
    return withUnits(withUnits(tally, columns, gone, -1), columns, come);
  });
}

/** Whether groups at one place cut units alike: the order of codes decides who gets the odd person. */
function sameCuts(one: Group | undefined, other: Group | undefined): boolean {
  const [parts, otherParts] = [one?.parts ?? [], other?.parts ?? []];
  if (parts.length === 0 && otherParts.length === 0) return true;
  return parts === otherParts && one?.code === other?.code;
}

const missingFrom = (codes: readonly string[], others: readonly string[]): string[] => {
  const held = new Set(others);
  return codes.filter((code) => !held.has(code));
};

/** Each unit once, whatever the list says; a code that the ground does not have is a stranger. */
const indicesOf = ({ indexOf }: Ground, codes: readonly string[]): number[] =>
  [...new Set(codes)].map((code) => indexOf.get(code) ?? STRANGER);

function figuresOf(
  ground: Ground,
  { members, parts }: Group,
  cut: readonly Piece[],
  tallies: readonly Tally[],
): GroupFigures {
  const named = indicesOf(ground, members);
  const whole = named.filter((unit) => unit !== STRANGER);
  const pieces = whole.map((unit): Piece => ({ unit, share: 1, estimated: false }));
  pieces.push(...cut);
  const all = pieces.flatMap(({ unit, share }) => (share > 0 ? [unit] : []));
  // Nobody has measured ground that belonged to no unit, or to one that is not known.
  const measured =
    whole.length === named.length &&
    parts.every(({ unit }) => unit !== null && ground.indexOf.has(unit));
  const { units, shapes, flows, adjacency } = ground;
  const declared = (unit: number) => units[unit]!.areaDeclaredKm2;
  const geometric = (unit: number) => shapes?.areas[unit] ?? Number.NaN;
  return {
    tallies,
    areaDeclaredKm2: measured ? areaOf(pieces, declared) : null,
    areaGeometricKm2: measured ? areaOf(pieces, geometric) : null,
    areaEstimated: pieces.some(({ estimated }) => estimated),
    shape: shapes && whole.length === named.length ? groupShape(shapes, whole) : null,
    components: componentsOf(adjacency, all).map((piece) => piece.map((i) => units[i]!.code)),
    enclaves: enclavesOf(ground, all).map((i) => units[i]!.code),
    internalMovers: flows && internalMovers(flows, whole),
    moreMovers: flows !== null && mayMoveUntold(flows, whole),
    terrains: terrainsOfUnion(
      pieces.map(({ unit, share }): TerrainPart => {
        const km2 = shapes ? geometric(unit) : declared(unit);
        return { km2: km2 === null ? Number.NaN : share * km2, terrains: ground.terrains[unit]! };
      }),
    ),
  };
}

function piecesByGroup({ indexOf }: Ground, cuts: readonly CutUnit[]): Map<number, Piece[]> {
  const byGroup = new Map<number, Piece[]>();
  for (const { unit, groups, step } of cuts) {
    const index = indexOf.get(unit);
    if (index === undefined) continue;
    const { share, certain } = step.land;
    step.target.forEach((target, e) => {
      const piece = { unit: index, share: share[e]!, estimated: certain[e]! < share[e]! };
      const group = groups[target]!;
      const list = byGroup.get(group);
      if (list) list.push(piece);
      else byGroup.set(group, [piece]);
    });
  }
  return byGroup;
}

/** Areas are summed to the square metre. */
const PER_KM2 = 1e6;

/** The land of pieces. Whole square metres, so that 8.1 and 21.9 km² are 30 and not a hair less. */
function areaOf(
  pieces: readonly Piece[],
  areaOfUnit: (unit: number) => number | null,
): number | null {
  let sum = 0;
  for (const { unit, share } of pieces) {
    const km2 = areaOfUnit(unit);
    if (share > 0 && (km2 === null || Number.isNaN(km2))) return null;
    if (share > 0) sum += share * km2!;
  }
  return pieces.length === 0 ? null : Math.round(sum * PER_KM2) / PER_KM2;
}

/** What a group counts of something, over all cells; null where it is not known or not on the ground. */
export function countOf(ground: Ground, figures: GroupFigures, id: CountId): number | null {
  const table = ground.counts.findIndex((columns) => columns.id === id);
  return table < 0 ? null : totalOf(figures.tallies[table]!);
}

/**
 * People per square kilometre as declared, or of the boundaries where nothing is: the area that stands
 * beside it on every screen, and the one by which the map tells the density of the same unit.
 */
export function densityOf(ground: Ground, figures: GroupFigures, id: CountId): number | null {
  const people = countOf(ground, figures, id);
  const km2 = figures.areaDeclaredKm2 ?? figures.areaGeometricKm2;
  return people === null || km2 === null || km2 === 0 ? null : people / km2;
}
