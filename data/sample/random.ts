import { sfc32 } from '@/geo/plans/propose/dice';

/** Numbers in [0, 1), each call the next one. */
export type Random = () => number;

/**
 * A stream of random numbers of its own for each name, so that a change in one part of the sample
 * does not move the others: sfc32 (Doty-Humphrey's Small Fast Counter), seeded by FNV-1a.
 */
export function randomOf(seed: number, name: string): Random {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  const next = sfc32(seed, hash);
  return () => next() / 4294967296;
}

/** A standard normal number (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The items in random order (Fisher and Yates); the given ones stay as they are. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
