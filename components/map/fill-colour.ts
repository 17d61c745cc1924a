import type { ExpressionSpecification } from 'maplibre-gl';
import { classColours, divergingColours, PALETTES, type Scheme } from '../theme';
import { PAINT } from './painting';

/** The name under which the map keeps a unit's class. */
export const CLASS_STATE = 'c';

/** The colour of a unit by what it is drawn as; of one that has not been answered yet, the sea's. */
export function fillColour(
  scheme: Scheme,
  classes: number,
  diverging = false,
): ExpressionSpecification {
  const palette = PALETTES[scheme];
  const colours = diverging ? divergingColours : classColours;
  return [
    'match',
    ['coalesce', ['feature-state', CLASS_STATE], -9],
    ...colours(scheme, Math.max(1, classes)).flatMap((colour, i) => [i, colour]),
    PAINT.zero,
    palette.zero,
    PAINT.hidden,
    palette.missing,
    PAINT.missing,
    palette.missing,
    palette.subtle,
  ] as unknown as ExpressionSpecification;
}
