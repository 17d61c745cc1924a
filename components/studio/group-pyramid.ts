/** The ages of a group: those of its units together, and its share of those of units that are cut. */
import { CELL, type Cell } from '@/geo/disclosure';
import { AGE_BANDS, type Concept } from '@/geo/measures';
import {
  type CountColumns,
  type Derived,
  type Draft,
  emptyTally,
  type Ground,
  partTallies,
  withUnits,
} from '@/geo/plans';
import type { Figures, ProfileData } from '@/server/answers/shapes';

const CELLS = 2 * AGE_BANDS.length;

/** The counts of every unit, made once for each answer: a pick reads those of a few units. */
const known = new WeakMap<Figures, CountColumns>();

function columnsOf(people: Figures): CountColumns {
  const kept = known.get(people);
  if (kept) return kept;
  const values = new Int32Array(people.values.length);
  people.values.forEach((value, i) => {
    values[i] = value ?? 0;
  });
  const columns: CountColumns = { id: 'permanent', cells: CELLS, values };
  known.set(people, columns);
  return columns;
}

/**
 * The people of whom ages are told: of communes those of the whole register are not published by age, as
 * the few temporary ones could be read off them, but those of one of these concepts are.
 * @param judged the people that standards speak of
 */
export function pyramidConcept(
  level: Draft['level'],
  counts: readonly Pick<Ground['counts'][number], 'id'>[],
  judged: Concept,
): Concept {
  if (level === 'province') return judged;
  const told: readonly Concept[] = ['permanent', 'de_facto'];
  return told.find((concept) => counts.some(({ id }) => id === concept)) ?? judged;
}

/**
 * @param people of every unit of the ground, `[unit * 36 + cell]`: men by band, then women
 * @returns a band is hidden as soon as one unit hides it: a sum without it would be a smaller number
 */
export function groupPyramid(
  ground: Ground,
  { plan, cuts, pieces }: Derived,
  place: number,
  people: Figures,
): NonNullable<ProfileData['pyramid']> {
  const { indexOf } = ground;
  const whole = plan.groups[place]!.members.flatMap((code) => indexOf.get(code) ?? []);
  const giving = [...whole, ...(pieces.get(place) ?? []).map(({ unit }) => unit)];
  const mine = cuts.filter(({ groups }) => groups.includes(place));
  const columns = columnsOf(people);
  const begun =
    partTallies({ counts: [columns], indexOf }, mine).get(place)?.[0] ?? emptyTally(columns);
  const { values } = withUnits(begun, columns, whole);
  const cells = Array.from({ length: CELLS }, (_, cell): Cell => {
    let worst: Cell = CELL.value;
    for (const unit of giving) {
      const read = people.cells[unit * CELLS + cell]!;
      if (read === CELL.hidden) return CELL.hidden;
      if (read !== CELL.value) worst = read;
    }
    return worst;
  });
  const side = (first: number): Figures => ({
    values: AGE_BANDS.map((_, b) => (cells[first + b] === CELL.value ? values[first + b]! : null)),
    cells: AGE_BANDS.map((_, b) => cells[first + b]!),
  });
  return { band: [...AGE_BANDS], male: side(0), female: side(AGE_BANDS.length) };
}
