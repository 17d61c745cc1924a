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
  /** Around the units looked at; null where none has a boundary. */
  readonly home: Box | null;
  /** 1 for each unit looked at, by index. */
  readonly scope: Uint8Array;
}

/**
 * Null where the ground has no boundaries. A whole country weighs megabytes on every map: of units that
 * are not looked at only those near enough to be seen at first are drawn.
 * @param scope 1 for each unit that is looked at, by index
 */
export function drawnPlans(ground: Ground, scope: Uint8Array): DrawnPlans | null {
  const { units, shapes } = ground;
  const inScope = [...scope.keys()].filter((unit) => scope[unit] === 1);
  const isFar = inScope.length > FROM_AFAR;
  const all = planOutlines({ units, shapes: shapes && isFar ? coarse(shapes) : shapes });
  if (!all) return null;
  const home = boxOfUnits(all, inScope);
  return { outlines: home ? near(all, home) : all, home, scope };
}

/** The same arcs with fewer points: neighbours still share them, so that no gap opens. */
const coarse = (shapes: Shapes): Shapes => ({
  ...shapes,
  lines: shapes.lines.map((line) => thinRing(line, COARSE)),
});

function near(all: PlanOutlines, [west, south, east, north]: Box): PlanOutlines {
  const [dx, dy] = [AROUND * (east - west), AROUND * (north - south)];
  const { boxes, sides } = all;
  const isNear = (unit: number) =>
    unit !== NO_UNIT &&
    boxes[4 * unit]! <= east + dx &&
    boxes[4 * unit + 2]! >= west - dx &&
    boxes[4 * unit + 1]! <= north + dy &&
    boxes[4 * unit + 3]! >= south - dy;
  return {
    ...all,
    units: {
      ...all.units,
      features: all.units.features.filter(({ id }) => isNear(id as number)),
    },
    lines: {
      ...all.lines,
      features: all.lines.features.filter(({ id: arc }) => {
        const at = 2 * (arc as number);
        return isNear(sides[at]!) || isNear(sides[at + 1]!);
      }),
    },
  };
}
