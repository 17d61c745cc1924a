'use client';
import { useMemo } from 'react';
import {
  arrowsOf,
  leftOutOf,
  pairsToDraw,
  shownOf,
  unitColours,
} from '@/components/flows/flow-picture';
import type { Scheme } from '@/components/theme';
import type { ReleaseData } from '@/server/answers/shapes';
import { boundaryFile } from '../boundary-file';
import type { AskedFlows } from './search-params';
import type { NamedScene } from './use-scene';

/**
 * What the map and the legend show of a scene, each part made anew only when what it is made of
 * changes: a moved map asks for other arrows, and leaves the colours alone.
 * @param inSight 1 for each place looked at; undefined where all are
 */
export function useFlowPicture(
  drawn: NamedScene | null,
  asked: Pick<AskedFlows, 'measure' | 'per' | 'draw' | 'corridor' | 'top'>,
  inSight: Uint8Array | undefined,
  scheme: Scheme,
  highlighted: number | null,
  release: Pick<ReleaseData, 'boundaries'>,
) {
  const { measure, per, draw, corridor, top: limit } = asked;
  const colours = useMemo(
    () => drawn && unitColours(drawn.scene, measure, per, draw),
    [drawn, measure, per, draw],
  );
  const top = useMemo(() => drawn?.scene.view.top(limit, inSight), [drawn, limit, inSight]);
  const arrows = useMemo(
    () =>
      drawn && top
        ? arrowsOf(drawn.scene, pairsToDraw(drawn.scene, top, corridor), drawn.names, corridor)
        : [],
    [drawn, top, corridor],
  );
  const leftOut = useMemo(
    () => drawn && top && leftOutOf(drawn.scene, top, inSight),
    [drawn, top, inSight],
  );
  const picture = useMemo(
    () =>
      drawn &&
      colours &&
      shownOf(
        drawn.scene,
        colours,
        measure,
        scheme,
        highlighted,
        boundaryFile(release, drawn.scene.flows.level, drawn.scene.flows.edition)?.approximate ??
          false,
      ),
    [drawn, colours, measure, scheme, highlighted, release],
  );
  return { colours, top, arrows, leftOut, picture };
}
