/**
 * Flows of a level restated from those of the units below it. Units that are split go where the units
 * below them go, so what comes out nets to what these net to, exactly; shares of the level itself would
 * give a part that lost people as many as one that gained them.
 */
import { apportion, splitCells } from './apportion';
import { type Crosswalk, ROUNDING } from './crosswalk';
import { type Flows, OUTSIDE, rekeyFlows } from './rekey-flows';

/** Flows as far as they are told: by pair, and for each unit, abroad last, those of whom one end is told. */
export interface ToldEnds {
  readonly rows: Flows;
  /** Who left for a place that is not told, and who came from one; NaN where that is not told either. */
  readonly restOut: Float64Array;
  readonly restIn: Float64Array;
}

/** How units below a level pass from one date to another. */
export interface WayBelow {
  readonly crosswalk: Crosswalk;
  /** For each unit of `crosswalk.from` the unit of the level that it stands below, and how many there are. */
  readonly parentBefore: Int32Array;
  readonly before: number;
  /** The same for each unit of `crosswalk.to`. */
  readonly parentAfter: Int32Array;
  readonly after: number;
}

export interface FlowsFromBelow extends ToldEnds {
  /** By unit the movers who moved within it. */
  readonly within: Float64Array;
  /** Movers by pair who are in no told pair below, and those of them who may be of other parts. */
  readonly linked: number;
  readonly estimated: number;
  /** Movers who crossed a border of before and now move within a unit. */
  readonly internal: number;
  readonly unplaced: number;
}

/**
 * Three sources, each told already, are put together:
 * - pairs of units below, restated;
 * - what a pair of the level has beyond those, because small pairs below are not told: shared out over the
 *   parts of both its units by whom of these one end is told only. Movers within a unit stay within its
 *   parts, as in `rekeyFlows`;
 * - what is left of those whose other end nobody is told.
 * @param below pairs between the units below, those within one of them left out
 * @param own pairs of the level, with what moves within each unit as a pair of a unit with itself
 */
export function flowsFromBelow(way: WayBelow, below: ToldEnds, own: ToldEnds): FlowsFromBelow {
  const { crosswalk, parentBefore, before, parentAfter, after } = way;
  const placeBefore = (unit: number): number => (unit < 0 ? before : parentBefore[unit]!);
  const placeAfter = (unit: number): number => (unit < 0 ? after : parentAfter[unit]!);
  const made = rekeyFlows(crosswalk, below.rows);
  const pairs = tableOf(made, placeAfter, after + 1);
  for (const inside of [made.becameInternal, made.wasInternal])
    inside.forEach((movers, unit) => {
      pairs.add(parentAfter[unit]!, parentAfter[unit]!, movers);
    });

  let { unplaced } = made;
  const told = tableOf(below.rows, placeBefore, before + 1);
  const whole = tableOf(own.rows, (unit) => (unit < 0 ? before : unit), before + 1);
  const rests = (['out', 'in'] as const).map((end) => {
    const parts = new Table(before + 1, after + 1);
    restsBelow(way, below, own, whole, end).forEach((movers, at) => {
      const unit = at === crosswalk.from.codes.length ? OUTSIDE : at;
      if (movers > 0)
        unplaced += spread(crosswalk, unit, movers, (to, count) => {
          parts.add(placeBefore(unit), placeAfter(to), count);
        });
    });
    return parts;
  });
  const [out, into] = rests as [Table, Table];

  const more = (from: number, to: number) => whole.at(from, to) - told.at(from, to);
  let [linked, estimated] = [0, 0];
  for (let from = 0; from <= before; from++)
    for (let to = 0; to <= before; to++)
      if (from !== to && more(from, to) > 0) {
        const found = link(out.row(from), into.row(to), more(from, to), pairs);
        linked += found.count;
        estimated += found.estimated;
      }
  // Last, for who moves within a unit is in no pair, and those who are in one must find their ends.
  for (let unit = 0; unit < before; unit++)
    if (more(unit, unit) > 0) stayWithin(out.row(unit), into.row(unit), more(unit, unit), pairs);

  const across = rowsWhere(below.rows, (from, to) => placeBefore(from) !== placeBefore(to));
  const crossed = tableOf(rekeyFlows(crosswalk, across), placeAfter, after + 1);
  return {
    ...pairsAndWithin(pairs, after),
    ...{ restOut: out.columnSums(), restIn: into.columnSums(), linked, estimated, unplaced },
    internal: total(across.movers) - crossed.sum() + crossed.diagonalSum(),
  };
}

/** Whole numbers by row and column. */
class Table {
  private readonly cells: Float64Array;

  constructor(
    private readonly rows: number,
    readonly columns: number,
  ) {
    this.cells = new Float64Array(rows * columns);
  }

  at(row: number, column: number): number {
    return this.cells[row * this.columns + column]!;
  }

  add(row: number, column: number, count: number): void {
    this.cells[row * this.columns + column]! += count;
  }

  /** A row, to be changed in place. */
  row(row: number): Float64Array {
    return this.cells.subarray(row * this.columns, (row + 1) * this.columns);
  }

  columnSums(): Float64Array {
    return Float64Array.from({ length: this.columns }, (_, column) => {
      let sum = 0;
      for (let row = 0; row < this.rows; row++) sum += this.at(row, column);
      return sum;
    });
  }

  sum(): number {
    return total(this.cells);
  }

  diagonalSum(): number {
    let sum = 0;
    for (let row = 0; row < Math.min(this.rows, this.columns); row++) sum += this.at(row, row);
    return sum;
  }
}

function tableOf(flows: Flows, place: (unit: number) => number, places: number): Table {
  const table = new Table(places, places);
  for (let k = 0; k < flows.movers.length; k++)
    table.add(place(flows.origin[k]!), place(flows.destination[k]!), flows.movers[k]!);
  return table;
}

/** The pairs of a table, abroad its last place, and what stands between a place and itself. */
function pairsAndWithin(table: Table, abroad: number): { rows: Flows; within: Float64Array } {
  const [origin, destination, movers]: [number[], number[], number[]] = [[], [], []];
  for (let from = 0; from <= abroad; from++)
    for (let to = 0; to <= abroad; to++) {
      if (from === to || table.at(from, to) === 0) continue;
      origin.push(from === abroad ? OUTSIDE : from);
      destination.push(to === abroad ? OUTSIDE : to);
      movers.push(table.at(from, to));
    }
  return {
    rows: {
      origin: Int32Array.from(origin),
      destination: Int32Array.from(destination),
      movers: Int32Array.from(movers),
    },
    within: Float64Array.from({ length: abroad }, (_, unit) => table.at(unit, unit)),
  };
}

/**
 * Of each unit below, abroad last, those of whom one end is told. Where even their sum is not told, the
 * units of a place that hide each other share alike what the place has beyond all that is told below it.
 */
function restsBelow(
  { parentBefore, before }: WayBelow,
  below: ToldEnds,
  own: ToldEnds,
  whole: Table,
  end: 'out' | 'in',
): Float64Array {
  const rest = (end === 'out' ? below.restOut : below.restIn).slice();
  const ownRest = end === 'out' ? own.restOut : own.restIn;
  const untold = new Map<number, number[]>();
  const missing = Float64Array.from({ length: before + 1 }, (_, place) => {
    let movers = ownRest[place]!;
    for (let far = 0; far <= before; far++)
      movers += end === 'out' ? whole.at(place, far) : whole.at(far, place);
    return movers;
  });
  const placeOf = (unit: number): number => parentBefore[unit] ?? before;
  rest.forEach((movers, unit) => {
    const place = placeOf(unit);
    if (!Number.isNaN(movers)) missing[place]! -= movers;
    else untold.set(place, [...(untold.get(place) ?? []), unit]);
  });
  const ends = end === 'out' ? below.rows.origin : below.rows.destination;
  ends.forEach((unit, k) => {
    missing[unit < 0 ? before : placeOf(unit)]! -= below.rows.movers[k]!;
  });
  for (const [place, units] of untold) {
    const equal = units.map(() => 1 / units.length);
    const parts = apportion(Math.max(0, missing[place]!), equal);
    units.forEach((unit, u) => {
      rest[unit] = parts[u]!;
    });
  }
  return rest;
}

/** Shares out movers of a unit as `rekeyFlows` does. @returns how many no share places */
function spread(
  { start, target, people }: Crosswalk,
  unit: number,
  movers: number,
  add: (to: number, count: number) => void,
): number {
  if (unit === OUTSIDE) {
    add(OUTSIDE, movers);
    return 0;
  }
  const targets: number[] = [];
  const shares: number[] = [];
  for (let e = start[unit]!; e < start[unit + 1]!; e++) {
    if (!(people.share[e]! > 0)) continue;
    targets.push(target[e]!);
    shares.push(people.share[e]!);
  }
  const left = 1 - shares.reduce((a, b) => a + b, 0);
  if (left > ROUNDING) shares.push(left);
  let unplaced = 0;
  apportion(movers, shares).forEach((count, p) => {
    const to = targets[p];
    if (to === undefined) unplaced += count;
    else if (count > 0) add(to, count);
  });
  return unplaced;
}

/**
 * Links movers of whom the origin is told with as many of whom the destination is, each part in
 * proportion to what it has; both have fewer then.
 * @returns how many were linked, and of them those where a side has more parts than one
 */
function link(
  out: Float64Array,
  into: Float64Array,
  movers: number,
  pairs: Table,
): { readonly count: number; readonly estimated: number } {
  const count = Math.min(movers, total(out), total(into));
  const [left, came] = [takeFrom(out, count), takeFrom(into, count)];
  const isOpen = [left, came].some((parts) => parts.filter((part) => part > 0).length > 1);
  const strips = Array.from(left, () => ({ into: new Float64Array(came.length), at: 0 }));
  splitCells(came, left, strips);
  strips.forEach((strip, from) => {
    strip.into.forEach((part, to) => {
      pairs.add(from, to, part);
    });
  });
  return { count, estimated: isOpen ? count : 0 };
}

/** Movers within a unit stay within its parts: nobody counted who of them crossed the new border. */
function stayWithin(out: Float64Array, into: Float64Array, movers: number, pairs: Table): void {
  const both = out.map((left, part) => Math.min(left, into[part]!));
  takeFrom(both, Math.min(movers, total(both))).forEach((count, part) => {
    pairs.add(part, part, count);
    out[part]! -= count;
    into[part]! -= count;
  });
}

/** Takes so many from cells, of each in proportion and none more than it has. @returns what was taken */
function takeFrom(cells: Float64Array, count: number): Float64Array {
  const taken = new Float64Array(cells.length);
  const left = new Float64Array(cells.length);
  const totals = Float64Array.of(count, total(cells) - count);
  splitCells(cells, totals, [
    { into: taken, at: 0 },
    { into: left, at: 0 },
  ]);
  cells.set(left);
  return taken;
}

const total = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum;
};

function rowsWhere(
  { origin, destination, movers }: Flows,
  is: (from: number, to: number) => boolean,
): Flows {
  const keep = (column: Int32Array) => column.filter((_, k) => is(origin[k]!, destination[k]!));
  return { origin: keep(origin), destination: keep(destination), movers: keep(movers) };
}
