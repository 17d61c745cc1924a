/**
 * The evidence ladder: the shares that the law leaves open are taken from the best evidence there is,
 * rung by rung, and every share keeps the name of its rung.
 */
import { BASES, type Basis } from '@/geo/units';
import { commonUnits } from './common-units';
import { type Crosswalk, type Entry, pack, type Subject, unpack } from './crosswalk';
import { fitToMargins } from './fit';

/** People counted in the part that passes from one unit to another. */
export interface Located {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

/** What is known about one step, beyond its decree. Figures are by index of unit, NaN where unknown. */
export interface Evidence {
  readonly register?: readonly Located[];
  readonly settlement?: readonly Located[];
  /** People of the units before the step and after it, counted in one way. */
  readonly peopleBefore?: Float64Array;
  readonly peopleAfter?: Float64Array;
  /** Square kilometres before and after. */
  readonly landBefore?: Float64Array;
  readonly landAfter?: Float64Array;
  /** Square kilometres that a unit before and a unit after share, of true boundaries of both editions. */
  readonly overlap?: readonly {
    readonly from: string;
    readonly to: string;
    readonly km2: number;
  }[];
}

/** How far down to go: `decree` leaves open what the law does, `equal` leaves nothing open. */
export type LowestRung = Basis;

/** A group of units whose unknown shares were solved from totals, or could not be. */
export interface FitReport {
  readonly subject: Subject;
  /** Codes of the units before and after that hang together. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly before: number;
  readonly after: number;
  /** `after - before`: growth between the two counts, or a fault in one of them. */
  readonly slack: number;
  /** People (or km²) that even the best shares put into the wrong unit. */
  readonly misplaced: number;
  /** False when the slack was too large to trust the totals; the shares then come from a lower rung. */
  readonly used: boolean;
}

export interface Climbed {
  readonly step: Crosswalk;
  readonly fits: readonly FitReport[];
}

/** Totals that differ by more than this factor are not the same people counted twice. */
const TRUSTED_DRIFT = 1.25;

/** Whether two totals may be the same people counted twice, with growth or faults in between. */
export function agree(before: number, after: number): boolean {
  return before > 0 && after <= TRUSTED_DRIFT * before && before <= TRUSTED_DRIFT * after;
}

/**
 * Fills the unknown shares of one step. Rows that the law settles are not touched, nor is any zero.
 * @param lowest the last rung allowed; shares that need a lower one stay unknown
 */
export function climb(step: Crosswalk, evidence: Evidence, lowest: LowestRung = 'equal'): Climbed {
  const rows = unpack(step);
  const fits: FitReport[] = [];
  const allowed = (basis: Basis): boolean => BASES.indexOf(basis) <= BASES.indexOf(lowest);
  const { from, to } = step;

  if (allowed('area')) settleByAmounts(rows, 'land', 'area', overlaps(step, evidence));
  if (allowed('fitted'))
    fits.push(...settleByTotals(step, rows, 'land', evidence.landBefore, evidence.landAfter));
  if (allowed('equal')) settleByAmounts(rows, 'land', 'equal', () => 1);

  for (const basis of ['register', 'settlement'] as const)
    if (allowed(basis)) settleByAmounts(rows, 'people', basis, located(step, evidence[basis]));
  if (allowed('fitted'))
    fits.push(...settleByTotals(step, rows, 'people', evidence.peopleBefore, evidence.peopleAfter));
  if (allowed('area')) settleByAmounts(rows, 'people', 'area', (_, e) => landAsEvidence(e));
  if (allowed('equal')) settleByAmounts(rows, 'people', 'equal', () => 1);
  return { step: pack(from, to, rows, step), fits };
}

type Amount = (from: number, entry: Entry) => number | undefined;

/** Shares the open rest of each row in proportion, where every open entry has an amount. */
function settleByAmounts(rows: Entry[][], subject: Subject, basis: Basis, amount: Amount): void {
  const rung = BASES.indexOf(basis);
  rows.forEach((row, i) => {
    const open = row.filter((e) => Number.isNaN(e[subject].share));
    if (open.length === 0) return;
    const amounts = open.map((entry) => amount(i, entry) ?? Number.NaN);
    const sum = amounts.reduce((a, b) => a + b, 0);
    if (!(sum > 0)) return;
    const left = openShare(row, subject);
    open.forEach((entry, k) => {
      entry[subject] = { share: (left * amounts[k]!) / sum, basis: rung, certain: 0 };
    });
  });
}

/** What the known shares of a row leave. */
function openShare(row: readonly Entry[], subject: Subject): number {
  let left = 1;
  for (const { [subject]: part } of row) if (!Number.isNaN(part.share)) left -= part.share;
  return Math.max(0, left);
}

/** Land tells about people only where it is itself known, and where every open part has some. */
function landAsEvidence({ land }: Entry): number | undefined {
  return land.share > 0 && land.basis < BASES.indexOf('equal') ? land.share : undefined;
}

function located(step: Crosswalk, list: readonly Located[] = []): Amount {
  const people = new Map(list.map((l) => [`${l.from} ${l.to}`, l.people]));
  return (from, { to }) => people.get(`${step.from.codes[from]} ${step.to.codes[to]}`);
}

function overlaps(step: Crosswalk, { overlap = [] }: Evidence): Amount {
  const km2 = new Map(overlap.map((o) => [`${o.from} ${o.to}`, o.km2]));
  return (from, { to }) => km2.get(`${step.from.codes[from]} ${step.to.codes[to]}`);
}

/**
 * Solves the open shares of each group of units that hang together from the totals before and after.
 * Totals after are first brought to the sum of those before, so that growth of the whole group does
 * not look like movement within it.
 */
function settleByTotals(
  step: Crosswalk,
  rows: Entry[][],
  subject: Subject,
  before: Float64Array | undefined,
  after: Float64Array | undefined,
): FitReport[] {
  if (!before || !after) return [];
  const groups = commonUnits(pack(step.from, step.to, rows), subject);
  const members = groupMembers(groups);
  const reports: FitReport[] = [];
  for (const { from, to } of members) {
    if (!from.some((i) => rows[i]!.some((e) => Number.isNaN(e[subject].share)))) continue;
    const sumBefore = from.reduce((sum, i) => sum + before[i]!, 0);
    const sumAfter = to.reduce((sum, j) => sum + after[j]!, 0);
    if (!(sumBefore > 0 && sumAfter > 0)) continue;
    const growth = sumAfter / sumBefore;
    const used = agree(sumBefore, sumAfter);
    const misplaced = used ? fitGroup(rows, subject, from, to, before, after, growth) : 0;
    reports.push({
      subject,
      from: from.map((i) => step.from.codes[i]!),
      to: to.map((j) => step.to.codes[j]!),
      before: sumBefore,
      after: sumAfter,
      slack: sumAfter - sumBefore,
      misplaced,
      used,
    });
  }
  return reports;
}

function groupMembers(groups: {
  count: number;
  from: Uint32Array;
  to: Uint32Array;
}): { from: number[]; to: number[] }[] {
  const members = Array.from({ length: groups.count }, () => ({
    from: [] as number[],
    to: [] as number[],
  }));
  groups.from.forEach((group, i) => {
    members[group]!.from.push(i);
  });
  groups.to.forEach((group, j) => {
    members[group]!.to.push(j);
  });
  return members;
}

/** Fits one group in place; returns how much ends in a wrong unit even so. */
function fitGroup(
  rows: Entry[][],
  subject: Subject,
  from: readonly number[],
  to: readonly number[],
  before: Float64Array,
  after: Float64Array,
  growth: number,
): number {
  const column = new Map(to.map((j, k) => [j, k]));
  const columnSum = Float64Array.from(to, (j) => after[j]! / growth);
  const open: { row: number; entry: Entry; prior: number }[] = [];
  const rowSum = new Float64Array(from.length);
  from.forEach((i, k) => {
    const row = rows[i]!;
    const untold = row.filter((e) => Number.isNaN(e[subject].share));
    for (const entry of row) {
      const { share } = entry[subject];
      if (!Number.isNaN(share)) columnSum[column.get(entry.to)!]! -= before[i]! * share;
    }
    rowSum[k] = before[i]! * openShare(row, subject);
    const byLand = subject === 'people' ? untold.map(landAsEvidence) : [];
    const hasLand = byLand.length > 0 && byLand.every((share) => share !== undefined);
    untold.forEach((entry, n) => {
      open.push({ row: k, entry, prior: hasLand ? byLand[n]! : 1 });
    });
  });
  const people = from.reduce((sum, i) => sum + before[i]!, 0);
  let overfull = 0;
  columnSum.forEach((sum, k) => {
    // Never quite zero, or a unit of which every part is refused would be nowhere.
    const least = 1e-12 * people;
    if (sum < least) {
      overfull += Math.max(0, -sum);
      columnSum[k] = least;
    }
  });
  const fit = fitToMargins(
    {
      row: Uint32Array.from(open, (o) => o.row),
      column: Uint32Array.from(open, (o) => column.get(o.entry.to)!),
      rowSum,
      columnSum,
    },
    Float64Array.from(open, (o) => o.prior),
  );
  const basis = BASES.indexOf('fitted');
  open.forEach(({ row, entry }, e) => {
    const own = before[from[row]!]!;
    // Of a unit without people nothing can be learnt from totals: it waits for the next rung.
    if (own > 0) entry[subject] = { share: fit.amount[e]! / own, basis, certain: 0 };
  });
  const misplaced = fit.miss.reduce((sum, miss) => sum + Math.abs(miss), 0) / 2;
  return Math.max(misplaced, overfull);
}
