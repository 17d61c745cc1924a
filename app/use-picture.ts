'use client';
import { useMemo } from 'react';
import type { ChoroplethAnswer } from '@/components/answers';
import type { Shown } from '@/components/map/map-owner';
import { paintingOf } from '@/components/map/painting';
import type { Scheme } from '@/components/theme';

/** What the map and the legend show of an answer: both are made here, from the same one. */
export function usePicture(
  answer: ChoroplethAnswer | undefined,
  scheme: Scheme,
  highlighted: number | null,
  circles: boolean,
) {
  const painting = useMemo(() => answer && paintingOf(answer.data), [answer]);
  const shown = useMemo((): Shown | null => {
    if (!answer || !painting) return null;
    const { level, edition, measure, date } = answer.question;
    const drawsCircles = circles && measure === 'people';
    return {
      level,
      edition,
      code: answer.data.code,
      paint: painting.paint,
      key: `${measure}|${date}|${level}|${scheme}`,
      look: {
        scheme,
        level,
        classes: painting.counts.length,
        highlighted,
        hatched: painting.apart.hidden > 0,
        circles: drawsCircles,
      },
    };
  }, [answer, painting, scheme, highlighted, circles]);
  return { painting, shown };
}
