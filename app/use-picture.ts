'use client';
import { useMemo } from 'react';
import type { ChoroplethAnswer, UnitsAnswer } from '@/components/answers';
import type { Circles } from '@/components/layers/circle-overlay';
import { LARGEST } from '@/components/layers/circle-scale';
import type { Shown } from '@/components/map/map-owner';
import { paintingOf } from '@/components/map/painting';
import type { Scheme } from '@/components/theme';
import { MEASURES } from '@/geo/measures';
import type { ReleaseData } from '@/server/answers/shapes';
import { boundaryFile } from './boundary-file';

/** What the map and the legend show of an answer: both are made here, from the same one. */
export function usePicture(
  answer: ChoroplethAnswer | undefined,
  scheme: Scheme,
  highlighted: number | null,
  wantsCircles: boolean,
  units: UnitsAnswer | undefined,
  release: Pick<ReleaseData, 'boundaries'>,
) {
  const painting = useMemo(() => answer && paintingOf(answer.data), [answer]);
  const circles = useMemo(
    () => (wantsCircles && answer && units ? circlesOf(answer, units) : null),
    [answer, units, wantsCircles],
  );
  const shown = useMemo((): Shown | null => {
    if (!answer || !painting) return null;
    const { level, edition, measure, date } = answer.question;
    const approximate = boundaryFile(release, level, edition)?.approximate ?? false;
    return {
      level,
      edition,
      code: answer.data.code,
      paint: painting.paint,
      key: `${measure}|${date}|${level}|${edition}|${scheme}`,
      look: {
        scheme,
        level,
        classes: painting.counts.length,
        highlighted,
        hatched: painting.apart.hidden > 0,
        approximate,
        circles: circles !== null,
      },
      circles,
    };
  }, [answer, painting, scheme, highlighted, release, circles]);
  return { painting, shown };
}

/** A count as circles at the centres of its units; null for what is not a count. */
function circlesOf(answer: ChoroplethAnswer, units: UnitsAnswer): Circles | null {
  const { question, data } = answer;
  if (MEASURES[question.measure].kind !== 'count') return null;
  const at = new Map(units.data.code.map((code, i) => [code, i]));
  const marks = data.code.flatMap((code, i) => {
    const unit = at.get(code) ?? -1;
    const [lon, lat, count] = [units.data.lon[unit], units.data.lat[unit], data.values[i]];
    return lon == null || lat == null || !count ? [] : [{ lon, lat, count }];
  });
  marks.sort((a, b) => b.count - a.count);
  return { marks, most: marks[0]?.count ?? 0, largest: LARGEST[question.level] };
}
