/** From a province as read to proposals, and from these to codes and figures. */
import { type Adjacency, adjacencyOf, type Link } from '@/geo/plans/adjacency';
import { kindOfUnion } from '@/geo/plans/kind-of-union';
import { standardsFor } from '@/geo/plans/propose/floors';
import { layOut, outlinesOf } from '@/geo/plans/propose/lay-out';
import { seatOf, type Weights } from '@/geo/plans/propose/look';
import type { ProposedGroup, ProposedPlan } from '@/geo/plans/propose/offer';
import { planFigures } from '@/geo/plans/propose/plan-figures';
import type { Proposal } from '@/geo/plans/propose/proposal';
import type { Proposed } from '@/geo/plans/propose/propose-plans';
import type { StandardSet } from '@/geo/plans/standards';
import type { Terrain } from '@/geo/units';
import type { Province } from './read-province';

export interface Asked {
  readonly minPopulation: number;
  readonly minAreaKm2: number;
  /** What is asked besides of each kind and terrain. */
  readonly rules: StandardSet | null;
  /** What a commune of unknown terrain is taken for; null for every terrain that it may have. */
  readonly unknownTerrain: Terrain | null;
  readonly units: { readonly least: number; readonly most: number } | null;
  readonly weights: Weights;
  readonly seed: number;
  readonly plans: number;
  readonly steps: number;
  readonly locked: readonly (readonly string[])[];
  readonly apart: readonly (readonly [string, string])[];
  readonly links: readonly Link[];
}

const SQUARE_METRES = 1e6;

/** @throws RangeError when a code is not of the province, or a link leads out of it */
export function proposalFor(province: Province, asked: Asked): Proposal {
  const { communes } = province;
  const provinceOf = new Map(communes.map(({ code, province: own }) => [code, own]));
  for (const { from, to } of asked.links)
    if (provinceOf.get(from) !== provinceOf.get(to))
      throw new RangeError(
        `${from} and ${to} are not of one province: no group crosses its border`,
      );
  const adjacency = adjacencyOf(province.bordering, asked.links);
  const districts = communes.flatMap(({ district }) => district ?? []);
  return {
    adjacency,
    people: Float64Array.from(communes, ({ people }) => people ?? 0),
    unknown: Uint8Array.from(communes, ({ people }) => (people === null ? 1 : 0)),
    area: Float64Array.from(communes, ({ areaKm2 }) => Math.round(areaKm2 * SQUARE_METRES)),
    look: layOut(
      outlinesOf(province.topology, adjacency),
      adjacency,
      communes,
      districts.length === communes.length ? districts : null,
    ),
    floor: {
      people: asked.minPopulation,
      area: Math.round(asked.minAreaKm2 * SQUARE_METRES),
    },
    standards:
      asked.rules &&
      standardsFor(
        asked.rules,
        asked.unknownTerrain,
        communes.map(({ kind, terrains, landKm2 }) => ({ kind, terrains, km2: landKm2 })),
      ),
    count: asked.units,
    locked: asked.locked.map((group) => group.map((code) => indexOf(adjacency, code))),
    apart: asked.apart.map(([a, b]) => [indexOf(adjacency, a), indexOf(adjacency, b)]),
    weights: asked.weights,
    plans: asked.plans,
    seed: asked.seed,
    steps: asked.steps,
  };
}

function indexOf(adjacency: Adjacency, code: string): number {
  const index = adjacency.indexOf.get(code);
  if (index === undefined) throw new RangeError(`${code} is no commune of the province`);
  return index;
}

/** The plans with codes for units, as the command prints them. */
export function report(province: Province, proposal: Proposal, proposed: Proposed) {
  const { communes } = province;
  const noFigure = communes.filter(({ people }) => people === null);
  const measured = communes.filter((commune) => commune.measured);
  return {
    province: { code: province.code, name: province.name, communes: communes.length },
    edition: province.edition,
    people: province.people,
    floor: { population: proposal.floor.people, areaKm2: proposal.floor.area / SQUARE_METRES },
    rules: proposal.standards?.set.id ?? null,
    units: proposal.count,
    seed: proposal.seed,
    bound: proposed.bound,
    proved: proposed.proved,
    countReached: proposed.countReached,
    greedy: proposed.greedy,
    plans: proposed.plans.map((plan) => planReport(province, proposal, plan)),
    notes: {
      withoutPeople: noFigure.map(({ code }) => code),
      areaMeasured: measured.map(({ code }) => code),
      doubtful: communes
        .filter(({ doubts }) => doubts.length > 0)
        .map(({ code, name, doubts }) => ({ code, name, doubts })),
    },
  };
}
export type Report = ReturnType<typeof report>;

function planReport(province: Province, proposal: Proposal, plan: ProposedPlan) {
  const figures = planFigures(proposal, plan);
  return {
    units: figures.units,
    met: figures.met,
    /** Units with a commune whose people nobody knows: neither met nor missed. */
    notJudged: figures.open,
    communesJoined: figures.joined,
    peopleChanged: figures.peopleChanged,
    imbalance: rounded(figures.imbalance),
    outlineKm: rounded(figures.outlineKm),
    peopleAcrossDistricts: figures.acrossDistricts,
    meanKmToSeat: rounded(figures.meanKmToSeat),
    bestIn: plan.bestIn,
    groups: plan.groups.map((group) => groupReport(province, proposal, group)),
  };
}

function groupReport(
  { communes }: Province,
  { people, unknown, area }: Proposal,
  { units, locked, floor, unmet }: ProposedGroup,
) {
  const codes = (list: readonly number[]) => list.map((unit) => communes[unit]!.code);
  return {
    members: codes(units),
    /** The member with most people, whose code the group would carry. */
    seat: communes[seatOf(people, units)]!.code,
    /** Null where those of a member are not known. */
    people: units.some((unit) => unknown[unit])
      ? null
      : units.reduce((sum, unit) => sum + people[unit]!, 0),
    areaKm2: rounded(units.reduce((sum, unit) => sum + area[unit]!, 0) / SQUARE_METRES),
    kind: kindOfUnion(units.map((unit) => communes[unit]!.kind)),
    needs: { population: floor.people, areaKm2: floor.area / SQUARE_METRES },
    locked,
    meets: unmet === null,
    unmet: unmet && {
      reason: unmet.reason,
      shortPeople: unmet.shortPeople,
      shortAreaKm2: rounded(unmet.shortArea / SQUARE_METRES),
      within: codes(unmet.within),
    },
  };
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;
