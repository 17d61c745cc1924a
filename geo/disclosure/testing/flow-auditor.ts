/**
 * An outsider who sees everything that is published of the flows of a year and asks, for a hidden
 * figure, what is the least and the most that it can be. Knows nothing of how it was hidden. The unknowns
 * are the movers of each pair below the places, and of each pair of places by class; for tests.
 */
import type { FlowYear, HiddenFlows } from '../flows/flow-year';
import { type Equation, independent, minimum } from './simplex';

/** A figure of a year. */
export type FlowFigure =
  | { readonly of: 'pair'; readonly from: number; readonly to: number }
  | { readonly of: 'class'; readonly split: number; readonly cell: number }
  | {
      readonly of: 'margin';
      readonly split: number;
      readonly pair: number;
      readonly group: number;
    }
  | {
      readonly of: 'sum';
      readonly split: number;
      readonly end: End;
      readonly place: number;
      readonly class: number;
    }
  | { readonly of: 'fine'; readonly cell: number }
  | { readonly of: 'unit'; readonly end: End; readonly unit: number };
type End = 'out' | 'in';

export function auditFlows(year: FlowYear, hidden: HiddenFlows) {
  const { pairs, splits, fine } = year;
  const { places } = pairs;
  const crossing = Array.from({ length: places * places }, (_, pair) => pair).filter(
    (pair) => Math.floor(pair / places) !== pair % places,
  );
  // Unknowns: pairs of places, their classes in each split, then pairs of units, also where nobody moves.
  const names = new Map<string, number>();
  const unknown = (name: string): number => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, names.size);
    return names.size - 1;
  };
  for (const pair of crossing) unknown(`pair ${pair}`);
  splits.forEach((split, s) => {
    for (const pair of crossing)
      for (let c = 0; c < split.classes; c++) unknown(`class ${s} ${pair * split.classes + c}`);
  });
  const fineCells = new Map<string, number>();
  const fineOf = new Map<number, { from: number; to: number }[]>();
  if (fine) {
    fine.origin.forEach((from, cell) => {
      fineCells.set(`${from} ${fine.destination[cell]}`, cell);
    });
    const abroad = fine.units - 1;
    for (let from = 0; from < fine.units; from++)
      for (let to = 0; to < fine.units; to++) {
        if (from === to || (from === abroad && to === abroad)) continue;
        unknown(`fine ${from} ${to}`);
        const block = fine.placeOf[from]! * places + fine.placeOf[to]!;
        fineOf.set(block, [...(fineOf.get(block) ?? []), { from, to }]);
      }
  }
  const size = names.size;
  const sum = (terms: readonly (readonly [string, number])[]): Float64Array => {
    const coefficients = new Float64Array(size);
    for (const [name, sign] of terms) coefficients[names.get(name)!]! += sign;
    return coefficients;
  };
  const equations: Equation[] = [];
  const told = (terms: readonly (readonly [string, number])[], right: number): void => {
    equations.push({ coefficients: sum(terms), right });
  };
  const plus = (list: readonly string[]): [string, number][] => list.map((name) => [name, 1]);
  const fineNames = (keep: (from: number, to: number) => boolean): string[] =>
    [...fineOf.values()]
      .flat()
      .flatMap(({ from, to }) => (keep(from, to) ? [`fine ${from} ${to}`] : []));

  // How figures hang together, as everybody knows.
  splits.forEach((split, s) => {
    if (hidden.splits[s]!.withheld) return;
    for (const pair of crossing)
      told(
        [
          ...plus(
            Array.from(
              { length: split.classes },
              (_, c) => `class ${s} ${pair * split.classes + c}`,
            ),
          ),
          [`pair ${pair}`, -1],
        ],
        0,
      );
  });
  const fineIsTold = fine !== null && hidden.fine !== null && !hidden.fine.withheld;
  if (fine)
    for (const pair of crossing)
      told(
        [
          ...plus((fineOf.get(pair) ?? []).map(({ from, to }) => `fine ${from} ${to}`)),
          [`pair ${pair}`, -1],
        ],
        0,
      );

  // What is published.
  const out = (place: number) => crossing.filter((pair) => Math.floor(pair / places) === place);
  const into = (place: number) => crossing.filter((pair) => pair % places === place);
  const total = (list: readonly number[]) =>
    list.reduce((all, pair) => all + pairs.movers[pair]!, 0);
  for (const pair of crossing)
    if (!hidden.pairs[pair]) told(plus([`pair ${pair}`]), pairs.movers[pair]!);
  for (let place = 0; place < places; place++)
    for (const list of [out(place), into(place)])
      told(plus(list.map((pair) => `pair ${pair}`)), total(list));
  splits.forEach((split, s) => {
    const mask = hidden.splits[s]!;
    if (mask.withheld) return;
    const { classes, movers } = split;
    for (const pair of crossing)
      for (let c = 0; c < classes; c++)
        if (!mask.cells[pair * classes + c])
          told(plus([`class ${s} ${pair * classes + c}`]), movers[pair * classes + c]!);
    for (let place = 0; place < places; place++)
      for (let c = 0; c < classes; c++)
        for (const [end, list] of [
          ['out', out(place)],
          ['in', into(place)],
        ] as const) {
          if (mask[end][place * classes + c]) continue;
          const cells = list.map((pair) => pair * classes + c);
          told(
            plus(cells.map((cell) => `class ${s} ${cell}`)),
            cells.reduce((all, cell) => all + movers[cell]!, 0),
          );
        }
    if (!mask.margin || !split.margin) return;
    // By margin every place is told, and each pair whose groups are not hidden.
    const tellGroup = (list: readonly number[], group: number): void => {
      const cells = list.flatMap((pair) => groupCells(s, pair, group));
      told(
        plus(cells.map((cell) => `class ${s} ${cell}`)),
        cells.reduce((all, cell) => all + movers[cell]!, 0),
      );
    };
    for (const group of new Set(split.margin)) {
      for (const pair of crossing) if (!mask.margin[pair]) tellGroup([pair], group);
      for (let place = 0; place < places; place++) {
        tellGroup(out(place), group);
        tellGroup(into(place), group);
      }
    }
  });
  if (fine && fineIsTold) {
    const mask = hidden.fine!;
    for (const { from, to } of [...fineOf.values()].flat()) {
      const cell = fineCells.get(`${from} ${to}`);
      if (cell !== undefined && !mask.cells[cell])
        told(plus([`fine ${from} ${to}`]), fine.movers[cell]!);
    }
    for (let unit = 0; unit < fine.units; unit++) {
      if (!mask.out[unit]) told(plus(fineNames((from) => from === unit)), sumOf(fine.origin, unit));
      if (!mask.in[unit])
        told(plus(fineNames((_, to) => to === unit)), sumOf(fine.destination, unit));
    }
    // What moves within a place follows from who left its units and who left the place; all of it is told.
    for (let place = 0; place < places; place++) {
      const within = fineOf.get(place * places + place) ?? [];
      const count = within.reduce((all, { from, to }) => {
        const cell = fineCells.get(`${from} ${to}`);
        return all + (cell === undefined ? 0 : fine.movers[cell]!);
      }, 0);
      told(plus(within.map(({ from, to }) => `fine ${from} ${to}`)), count);
    }
  }
  const needed = independent(equations);

  function groupCells(s: number, pair: number, group: number): number[] {
    const { classes, margin } = splits[s]!;
    return Array.from({ length: classes }, (_, c) => c)
      .filter((c) => margin![c] === group)
      .map((c) => pair * classes + c);
  }

  function sumOf(ends: Int32Array, unit: number): number {
    return ends.reduce((all, end, cell) => all + (end === unit ? fine!.movers[cell]! : 0), 0);
  }

  return (figure: FlowFigure): { min: number; max: number } => {
    const objective = sum(termsOf(figure));
    return {
      min: minimum(objective, needed, []),
      max: -minimum(
        objective.map((x) => -x),
        needed,
        [],
      ),
    };
  };

  function termsOf(figure: FlowFigure): [string, number][] {
    switch (figure.of) {
      case 'pair':
        return plus([`pair ${figure.from * places + figure.to}`]);
      case 'class':
        return plus([`class ${figure.split} ${figure.cell}`]);
      case 'margin':
        return plus(
          groupCells(figure.split, figure.pair, figure.group).map(
            (cell) => `class ${figure.split} ${cell}`,
          ),
        );
      case 'sum': {
        const { classes } = splits[figure.split]!;
        const list = figure.end === 'out' ? out(figure.place) : into(figure.place);
        return plus(list.map((pair) => `class ${figure.split} ${pair * classes + figure.class}`));
      }
      case 'fine':
        return plus([`fine ${fine!.origin[figure.cell]} ${fine!.destination[figure.cell]}`]);
      case 'unit':
        return plus(fineNames((from, to) => (figure.end === 'out' ? from : to) === figure.unit));
      default:
        return figure satisfies never;
    }
  }
}
