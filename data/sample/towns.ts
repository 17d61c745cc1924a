import { boxOf, type Part } from './outlines';
import { distance, type Point } from './plane';
import type { Character } from './provinces';
import type { Random } from './random';
import { roughness } from './relief';
import { isOnLand } from './shore-bands';

/** A town: people, and so communes, are the denser the nearer. */
export interface Town {
  readonly at: Point;
  /** Degrees in which the density falls to 1/e. */
  readonly reach: number;
}
/** The towns of a province, its capital first, and where its communes lie. */
export interface Settlement {
  readonly towns: readonly Town[];
  /** Share of the communes that gather around the capital, and around the other towns together. */
  readonly capital: number;
  readonly others: number;
}

const PATTERN: Record<Character, { capital: number; others: number; reach: number }> = {
  metropolitan: { capital: 0.5, others: 0.15, reach: 0.045 },
  industrial: { capital: 0.24, others: 0.24, reach: 0.04 },
  delta: { capital: 0.1, others: 0.16, reach: 0.022 },
  mekong: { capital: 0.1, others: 0.2, reach: 0.022 },
  coast: { capital: 0.14, others: 0.26, reach: 0.026 },
  highland: { capital: 0.12, others: 0.34, reach: 0.03 },
  mountain: { capital: 0.08, others: 0.3, reach: 0.022 },
};
const TOWN_REACH = 0.016;
/** Communes to a town besides the capital: about those of a district. */
const COMMUNES_PER_TOWN = 14;

export function settlementOf(
  character: Character,
  capital: Point,
  parts: readonly Part[],
  communes: number,
  random: Random,
): Settlement {
  const { capital: share, others, reach } = PATTERN[character];
  const towns: Town[] = [{ at: capital, reach }];
  const count = Math.round(communes / COMMUNES_PER_TOWN);
  const apart = 0.6 * Math.sqrt(parts.reduce((sum, { area }) => sum + area, 0) / (count + 1));
  for (let tries = 0; towns.length <= count && tries < 5000; tries++) {
    const at = onLand(parts, random).at;
    if (towns.every((town) => distance(town.at, at) > apart)) {
      towns.push({ at, reach: TOWN_REACH });
    }
  }
  return { towns, capital: share, others };
}

/** Where somebody lives, drawn at random: near a town, or anywhere, more rarely on rough ground. */
export function livingPlace(
  { towns, capital, others }: Settlement,
  parts: readonly Part[],
  random: Random,
): { at: Point; part: number } {
  for (;;) {
    const draw = random();
    if (draw >= capital + (towns.length > 1 ? others : 0)) return onLand(parts, random);
    const town = draw < capital ? towns[0]! : towns[1 + Math.floor(random() * (towns.length - 1))]!;
    const angle = random() * 2 * Math.PI;
    // The sum of two exponential distances: over the plane, the density then falls exponentially.
    const away = -Math.log((1 - random()) * (1 - random())) * town.reach;
    const at: Point = [town.at[0] + away * Math.cos(angle), town.at[1] + away * Math.sin(angle)];
    const part = parts.findIndex((land) => inBox(land, at) && isOnLand(land, at));
    if (part >= 0) return { at, part };
  }
}

/** How urban a place is: 1 at the capital, up to a half at another town, towards 0 away from them. */
export function urbanity({ towns }: Settlement, at: Point): number {
  return towns.reduce(
    (most, town, i) =>
      Math.max(most, (i === 0 ? 1 : 0.5) * Math.exp(-distance(town.at, at) / town.reach)),
    0,
  );
}

function inBox(part: Part, [x, y]: Point): boolean {
  const [west, south, east, north] = boxOf(part);
  return x >= west && x <= east && y >= south && y <= north;
}

function onLand(parts: readonly Part[], random: Random): { at: Point; part: number } {
  const all = parts.reduce((sum, { area }) => sum + area, 0);
  for (;;) {
    let draw = random() * all;
    let part = 0;
    while (part < parts.length - 1 && draw >= parts[part]!.area) draw -= parts[part++]!.area;
    const [west, south, east, north] = boxOf(parts[part]!);
    const at: Point = [west + random() * (east - west), south + random() * (north - south)];
    if (!isOnLand(parts[part]!, at)) continue;
    if (random() > 0.7 * roughness(at)) return { at, part };
  }
}
