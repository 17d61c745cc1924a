import { adjacencyOf, type Link } from './adjacency';
import type { Ground } from './ground';

/**
 * The ground with other declared links. A link to a unit that the ground does not have is left out:
 * a draft may outlive the units it was made on.
 */
export function linkedGround(ground: Ground, links: readonly Link[]): Ground {
  const { borders, indexOf } = ground;
  const known = links.filter(
    ({ from, to, reason }) => indexOf.has(from) && indexOf.has(to) && reason.trim() !== '',
  );
  if (known.length === 0) return { ...ground, adjacency: borders };
  const { codes, start, neighbour } = borders;
  const bordering = new Map(
    codes.map((code, i) => [
      code,
      Array.from(neighbour.subarray(start[i], start[i + 1]), (other) => codes[other]!),
    ]),
  );
  return { ...ground, adjacency: adjacencyOf(bordering, known) };
}
