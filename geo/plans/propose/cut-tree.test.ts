import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposalOf } from '@/geo/testing/random-proposal';
import { cutTree } from './cut-tree';
import { alike } from './floors';
import { mostByMasks } from './testing/most-by-masks';

const randomTree = fc.integer({ min: 1, max: 10 }).chain((count) =>
  fc.record({
    parent: fc.tuple(...Array.from({ length: count }, (_, i) => fc.nat(Math.max(0, i - 1)))),
    people: fc.array(fc.nat(9), { minLength: count, maxLength: count }),
    area: fc.array(fc.nat(9), { minLength: count, maxLength: count }),
    floor: fc.record({ people: fc.nat(20), area: fc.nat(15) }),
  }),
);

test('a tree is cut into as many groups as any way to cut it gives, for two floors at once', () => {
  fc.assert(
    fc.property(randomTree, ({ parent, people, area, floor }) => {
      const edges = parent.slice(1).map((above, i): [number, number] => [i + 1, above]);
      const input = proposalOf(edges, people, area, floor);
      const tree = {
        units: [...people.keys()],
        parent: parent.map((above, place) => (place === 0 ? -1 : above)),
      };
      const field = { ...input, apart: people.map(() => []), floors: alike(floor) };
      expect(cutTree(field, tree)).toHaveLength(mostByMasks(input));
    }),
    { numRuns: 200 },
  );
});
