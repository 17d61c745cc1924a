/** What the maps of compared plans are drawn from: the units looked at, and those around them. */
import type { Ground, Shapes } from '@/geo/plans';
import { thinRing } from '@/geo/topology';
import type { Box } from '../../map/outlines';
import { boxOfUnits, NO_UNIT, type PlanOutlines, planOutlines } from '../plan-outlines';

/** How much of the surroundings is drawn at each side, as a share of what is looked at. */
const AROUND = 0.6;
/** More units than this are looked at from afar, and their borders are drawn coarser. */
const FROM_AFAR = 2000;
/** Degrees between two points of such a border: less than a pixel of a whole country. */
const COARSE = 0.004;

export interface DrawnPlans {
  readonly outlines: PlanOutlines;
  /** The units and the arcs that are drawn, by number. */
  readonly units: readonly number[];
  readonly lines: readonly number[];
  /** Around the units looked at; null where none has a boundary. */
  readonly home: Box | null;
  /** 1 for each unit looked at, by index. */
  readonly scope: Uint8Array;
}

/** What the page has to know of them: the shapes themselves stay where they are cut into tiles. */
export type DrawnFrame = Pick<DrawnPlans, 'home' | 'scope'> & Pick<PlanOutlines, 'boxes'>;

/**
 * Null where the ground has no boundaries. A whole country weighs megabytes on every map: of units that
 * are not looked at only those near enough to be seen at first are drawn.
 * @param scope 1 for each unit that is looked at, by index
 */
export function drawnPlans({ shapes }: Ground, scope: Uint8Array): DrawnPlans | null {
  const inScope = [...scope.keys()].filter((unit) => scope[unit] === 1);
  const isFar = inScope.length > FROM_AFAR;
  const outlines = planOutlines({ shapes: shapes && isFar ? coarse(shapes) : shapes });
  if (!outlines) return null;
  const home = boxOfUnits(outlines, inScope);
  const isNear = home ? nearTo(outlines, home) : () => true;
  const { sides } = outlines;
  const { units, lines } = outlines.shapes;
  return {
    ...{ outlines, home, scope },
    units: [...units.keys()].filter(isNear),
    lines: [...lines.keys()].filter(
      (arc) => isNear(sides[2 * arc]!) || isNear(sides[2 * arc + 1]!),
    ),
  };
}

/** The same arcs with fewer points: neighbours still share them, so that no gap opens. */
const coarse = (shapes: Shapes): Shapes => ({
  ...shapes,
  lines: shapes.lines.map((line) => thinRing(line, COARSE)),
});

/** Whether a unit is drawn around a box. */
function nearTo({ boxes }: PlanOutlines, [west, south, east, north]: Box) {
  const [dx, dy] = [AROUND * (east - west), AROUND * (north - south)];
  return (unit: number) =>
    unit !== NO_UNIT &&
    boxes[4 * unit]! <= east + dx &&
    boxes[4 * unit + 2]! >= west - dx &&
    boxes[4 * unit + 1]! <= north + dy &&
    boxes[4 * unit + 3]! >= south - dy;
}
