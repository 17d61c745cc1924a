/**
 * What changes units: dated events, law and drafts, each a list of transfers from units in force on
 * the day before to units in force on the day. Shares are of the unit they come from, 0..1.
 */
import type { IsoDate, Unit } from './types';

/**
 * The rungs of the evidence ladder, best first: where a share came from. `decree` is law (0, 1, or
 * what is left over), `register` people located, `settlement` people of located settlements,
 * `fitted` solved from totals before and after, `area` land, `equal` nothing better.
 */
export const BASES = ['decree', 'register', 'settlement', 'fitted', 'area', 'equal'] as const;
export type Basis = (typeof BASES)[number];

export const EVENT_STATUSES = ['draft', 'adopted'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** What a decree says of a transfer, and the shares that follow from the words alone. */
export const DECREE_SHARES = {
  whole: { people: 1, land: 1 },
  unchanged: { people: 1, land: 1 },
  renamed: { people: 1, land: 1 },
  kind_changed: { people: 1, land: 1 },
  part: { people: null, land: null },
  land_only: { people: 0, land: null },
  part_of_land_all_people: { people: 1, land: null },
  part_of_people_no_land: { people: null, land: 0 },
  all_land_rest_of_people: { people: null, land: 1 },
  /** Ground that belonged to no unit: there is no unit whose share it could be. */
  new_land: { people: null, land: null },
} as const satisfies Record<string, { people: 0 | 1 | null; land: 0 | 1 | null }>;
export type TransferKind = keyof typeof DECREE_SHARES;

/** What passes from one unit to another. A share is null where no evidence tells. */
export interface Transfer {
  /** A unit in force on the day before; null for new land. */
  readonly from: string | null;
  /** A unit in force on the day. */
  readonly to: string;
  readonly kind: TransferKind;
  readonly people: number | null;
  readonly land: number | null;
  readonly basis: Basis;
}

/** One act: its transfers all happen at once, together with those of every event of that day. */
export interface ChangeEvent {
  readonly id: string;
  /** The first day on which the new units are in force. */
  readonly effective: IsoDate;
  readonly decree: string | null;
  readonly title: string;
  readonly status: EventStatus;
  readonly transfers: readonly Transfer[];
}

/** What the history of a unit is made of: its identity, how long it lasted, where it stands. */
export type Life = Pick<
  Unit,
  'code' | 'validFrom' | 'validTo' | 'level' | 'kind' | 'name' | 'parentCode'
>;

/** All that is known of units through time. Drafts stand beside law and count only where asked. */
export interface History {
  readonly lives: readonly Life[];
  readonly events: readonly ChangeEvent[];
}

/**
 * A transfer as the decree words it: with the shares that the words give, others unknown.
 * @param stated shares known from elsewhere, with the rung that they come from
 */
export function transferByDecree(
  from: string | null,
  to: string,
  kind: TransferKind,
  stated: { people?: number | null; land?: number | null; basis?: Basis } = {},
): Transfer {
  const law = DECREE_SHARES[kind];
  return {
    from,
    to,
    kind,
    people: law.people ?? stated.people ?? null,
    land: law.land ?? stated.land ?? null,
    basis: stated.basis ?? 'decree',
  };
}

/** Days on which something of the level changes, ascending, each once; drafts are left out. */
export function changeDays(history: History): IsoDate[] {
  const days = history.events.filter((e) => e.status === 'adopted').map((e) => e.effective);
  return [...new Set(days)].sort();
}
