/**
 * A plan: who joins whom, on what day, under what name and code. It holds assignments only; outline,
 * sums, standards and crosswalk are derived from it and never stored.
 */

import { z } from 'zod';
import {
  BASES,
  type Basis,
  type Edition,
  type IsoDate,
  isoDate,
  KINDS,
  type Kind,
  type Level,
  type TransferKind,
} from '@/geo/units';

/** The form in which plans are saved today; `migrate` lifts older ones. */
export const PLAN_VERSION = 1;

/** The words of a decree for what is less than a whole unit. */
export const PART_WORDS = [
  'part',
  'land_only',
  'part_of_land_all_people',
  'part_of_people_no_land',
  'all_land_rest_of_people',
  'new_land',
] as const satisfies readonly TransferKind[];
export type PartWord = (typeof PART_WORDS)[number];

/** A part of a unit. All parts of a unit, over all groups, cover it once. */
export interface Part {
  /** The unit it is of; null for ground that belongs to none (`new_land`). */
  readonly unit: string | null;
  readonly word: PartWord;
  /** Shares of the unit's people and land, 0..1; null where nobody knows (the ladder decides). */
  readonly people: number | null;
  readonly land: number | null;
  /** Where the shares come from. */
  readonly basis: Basis;
  /** What was drawn, if it was: the closed ring inside which the part lies, in degrees. */
  readonly drawn: readonly (readonly [number, number])[] | null;
}

/** One unit of after the plan. */
export interface Group {
  readonly name: string;
  readonly kind: Kind;
  /** The code that the unit will carry: as a rule that of a member. */
  readonly code: string;
  /** The member in which the seat lies; null while it is open. */
  readonly seat: string | null;
  /** Units that come whole. */
  readonly members: readonly string[];
  readonly parts: readonly Part[];
}

export interface Plan {
  readonly version: typeof PLAN_VERSION;
  /** The units that members, parts and seats are codes of. Units that no group names stay as they are. */
  readonly edition: Edition;
  /** The first day on which the new units would be in force. */
  readonly effective: IsoDate;
  readonly groups: readonly Group[];
}

/** A plan in which nothing is changed yet. */
export const emptyPlan = (edition: Edition, effective: IsoDate): Plan => ({
  version: PLAN_VERSION,
  edition,
  effective,
  groups: [],
});

/** The level at which units of a kind stand. */
export function levelOfKind(kind: Kind): Level {
  if (kind === 'country') return 'country';
  return kind === 'province' || kind === 'municipality' ? 'province' : 'commune';
}

/** Whether nothing was put into the group yet: it stands for no unit until something is. */
export const isEmptyGroup = ({ members, parts }: Pick<Group, 'members' | 'parts'>): boolean =>
  members.length + parts.length === 0;

/** Every unit that gives to the group, members first; new land is none. */
export function contributorsOf(group: Pick<Group, 'members' | 'parts'>): string[] {
  return [...group.members, ...group.parts.flatMap(({ unit }) => unit ?? [])];
}

/** The unit whose province is that of the group: its seat, else the one whose code it carries on. */
export function homeOf(
  group: Pick<Group, 'code' | 'seat' | 'members' | 'parts'>,
): string | undefined {
  const units = contributorsOf(group);
  if (group.seat !== null && units.includes(group.seat)) return group.seat;
  return units.includes(group.code) ? group.code : units[0];
}

const day = z.string().transform((text, context) => {
  try {
    return isoDate(text);
  } catch {
    context.addIssue({ code: 'custom', message: `"${text}" is not a day` });
    return z.NEVER;
  }
});
const share = z.number().nullable();

/** The outer form of a saved plan. Whether its codes and shares make sense is for `checkPlan`. */
export const PlanForm = z.object({
  version: z.literal(PLAN_VERSION),
  edition: day.transform((text) => text as Edition),
  effective: day,
  groups: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(KINDS),
      code: z.string(),
      seat: z.string().nullable(),
      members: z.array(z.string()),
      parts: z.array(
        z.object({
          unit: z.string().nullable(),
          word: z.enum(PART_WORDS),
          people: share,
          land: share,
          basis: z.enum(BASES),
          drawn: z.array(z.tuple([z.number(), z.number()])).nullable(),
        }),
      ),
    }),
  ),
});
