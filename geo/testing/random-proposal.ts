/** Random small grounds for property tests. */
import fc from 'fast-check';
import { adjacencyOf } from '@/geo/plans/adjacency';
import type { Floor } from '@/geo/plans/propose/floors';
import { EVEN, type Proposal } from '@/geo/plans/propose/proposal';

export const codeOf = (unit: number) => String(unit).padStart(5, '0');

/** A proposal without a look: every outline, distance and district is the same. */
export function proposalOf(
  edges: readonly (readonly [number, number])[],
  people: readonly number[],
  area: readonly number[],
  floor: Floor,
): Proposal {
  const bordering = new Map<string, string[]>(people.map((_, unit) => [codeOf(unit), []]));
  for (const [a, b] of edges) {
    if (a === b) continue;
    bordering.get(codeOf(a))!.push(codeOf(b));
    bordering.get(codeOf(b))!.push(codeOf(a));
  }
  const adjacency = adjacencyOf(bordering);
  const none = () => new Float64Array(people.length);
  return {
    adjacency,
    people: Float64Array.from(people),
    unknown: new Uint8Array(people.length),
    area: Float64Array.from(area),
    look: {
      outline: none().fill(4000),
      border: new Float64Array(adjacency.neighbour.length).fill(1000),
      x: Float64Array.from(people, (_, unit) => unit * 1000),
      y: none(),
      district: null,
    },
    floor,
    standards: null,
    count: null,
    locked: [],
    apart: [],
    weights: EVEN,
    plans: 3,
    seed: 1,
    steps: 60_000,
  };
}

/** Up to `most` units with amounts of 0..9, some borders, and floors that a few units meet together. */
export const randomProposal = (most: number): fc.Arbitrary<Proposal> =>
  fc.integer({ min: 1, max: most }).chain((count) => {
    const unit = fc.nat(count - 1);
    const amounts = fc.array(fc.nat(9), { minLength: count, maxLength: count });
    return fc
      .record({
        edges: fc.array(fc.tuple(unit, unit), { maxLength: 2 * count }),
        people: amounts,
        area: amounts,
        floor: fc.record({ people: fc.nat(20), area: fc.nat(15) }),
      })
      .map(({ edges, people, area, floor }) => proposalOf(edges, people, area, floor));
  });
