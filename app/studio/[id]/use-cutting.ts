'use client';
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { cutLines, drawnParts } from '@/components/studio/cut-lines';
import type { PlanMapHandle } from '@/components/studio/plan-map';
import { boxOfUnits, type PlanOutlines } from '@/components/studio/plan-outlines';
import type { Derived, Ground, Part } from '@/geo/plans';
import type { Line } from '@/geo/topology';

/** What a reader does to cut a unit by a line on the map. */
export interface Cutting {
  /** The unit is brought into sight and a line asked for; null when it is given up. */
  readonly onDraw: (code: string) => Promise<Line | null>;
  readonly onStop: () => void;
  /** What the line would take, shown on the map; null once it is taken or left. */
  readonly onDrawn: (part: Part | null) => void;
}

/** Cutting units on the map of a plan: the line under the hand, and the lines that there are. */
export function useCutting(
  map: RefObject<PlanMapHandle | null>,
  ground: Ground,
  derived: Derived,
  outlines: PlanOutlines | null,
) {
  const [unit, setUnit] = useState<string | null>(null);
  const [begun, setBegun] = useState<Part | null>(null);
  const onDraw = useCallback(
    async (code: string) => {
      const index = ground.indexOf.get(code);
      const box = outlines && index !== undefined && boxOfUnits(outlines, [index]);
      if (box) map.current?.show(box);
      setUnit(code);
      const line = (await map.current?.draw()) ?? null;
      setUnit(null);
      return line;
    },
    [map, ground, outlines],
  );
  const onStop = useCallback(() => map.current?.stopDrawing(), [map]);
  const cutting = useMemo<Cutting>(() => ({ onDraw, onStop, onDrawn: setBegun }), [onDraw, onStop]);
  const parts = drawnParts(derived);
  const lines = useMemo(() => cutLines(ground, parts, begun), [ground, parts, begun]);
  return { cutting, /** The unit that a line is drawn across now. */ unit, lines };
}
