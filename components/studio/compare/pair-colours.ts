import type { Draft } from '@/geo/plans';

/**
 * The colours of the groups of a second plan, so that a group and its counterpart look alike on two
 * maps. One without a counterpart keeps the colour that its maker gave it.
 * @param counterpart for each group of the first plan its place in the second, or -1
 */
export function pairColours(
  first: Draft['marks'],
  second: Draft['marks'],
  counterpart: Int32Array,
): Draft['marks'] {
  const colours = second.map(({ colour }) => colour);
  counterpart.forEach((other, group) => {
    if (other >= 0) colours[other] = first[group]!.colour;
  });
  return second.map((mark, i) => ({ ...mark, colour: colours[i]! }));
}
