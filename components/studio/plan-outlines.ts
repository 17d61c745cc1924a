/**
 * What the map of a plan is drawn from: one area a unit, and one line an arc, so that the border of a
 * group shows by giving its arcs another number and no line is ever made anew.
 */
import type { Ground, Shapes } from '@/geo/plans';
import { forEachArc } from '@/geo/topology';
import type { Box } from '../map/outlines';

/** In place of a unit beyond an arc where there is none: the sea, or another country. */
export const NO_UNIT = -1;

export interface PlanOutlines {
  /** The arcs, and by index the arcs of each unit: areas and lines are made of them where they are drawn. */
  readonly shapes: Pick<Shapes, 'units' | 'lines'>;
  /** The units on the two sides of arc `a`, at `2a` and `2a + 1`. */
  readonly sides: Int32Array;
  /** The box of each unit, four numbers a unit: west, south, east, north. */
  readonly boxes: Float64Array;
}

/** Null where the ground has no boundaries. */
export function planOutlines({ shapes }: Pick<Ground, 'shapes'>): PlanOutlines | null {
  if (!shapes) return null;
  const { units, lines } = shapes;
  const sides = new Int32Array(2 * lines.length).fill(NO_UNIT);
  const boxes = new Float64Array(4 * units.length);
  units.forEach((unit, index) => {
    // Of a unit without a boundary it stays as it is here: a box that holds nothing.
    boxes.set([180, 90, -180, -90], 4 * index);
    if (!unit) return;
    forEachArc(unit, (ring) => {
      for (const signed of ring) {
        const arc = signed < 0 ? ~signed : signed;
        const first = sides[2 * arc];
        if (first === NO_UNIT) sides[2 * arc] = index;
        else if (first !== index) sides[2 * arc + 1] = index;
        for (const [x, y] of lines[arc]!) stretch(boxes, 4 * index, x, y);
      }
    });
  });
  return { shapes: { units, lines }, sides, boxes };
}

function stretch(boxes: Float64Array, at: number, x: number, y: number): void {
  boxes[at] = Math.min(boxes[at]!, x);
  boxes[at + 1] = Math.min(boxes[at + 1]!, y);
  boxes[at + 2] = Math.max(boxes[at + 2]!, x);
  boxes[at + 3] = Math.max(boxes[at + 3]!, y);
}

/** The smallest box around units; null when none of them has a boundary. */
export function boxOfUnits(
  { boxes }: Pick<PlanOutlines, 'boxes'>,
  units: Iterable<number>,
): Box | null {
  const box: Box = [180, 90, -180, -90];
  for (const unit of units) {
    if (boxes[4 * unit]! > boxes[4 * unit + 2]!) continue;
    box[0] = Math.min(box[0], boxes[4 * unit]!);
    box[1] = Math.min(box[1], boxes[4 * unit + 1]!);
    box[2] = Math.max(box[2], boxes[4 * unit + 2]!);
    box[3] = Math.max(box[3], boxes[4 * unit + 3]!);
  }
  return box[0] > box[2] ? null : box;
}
