'use client';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { TimeBar } from '@/components/controls/time-bar';
import type { FlowScene } from '@/components/flows/flow-scene';
import { PartStops } from '@/components/flows/part-stops';
import { periodText } from '@/components/flows/period-words';
import { parsePeriod, periodHolding } from '@/geo/flows';
import { type IsoDate, isoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import { rearrangementsOf } from '../rearrangements';
import type { SetAskedFlows } from './search-params';

/** The first day of a period: where it stands on the line of time. */
export const firstDay = (period: string): IsoDate =>
  isoDate(`${periodHolding('month', parsePeriod(period).first)}-01`);

const yearOf = (period: string): string => period.slice(0, 4);

interface Props {
  scene: FlowScene;
  release: ReleaseData;
  setAsked: SetAskedFlows;
  /** Whether time goes on by itself, again and again. */
  endless: boolean;
}

/**
 * The periods with flows of those who are counted; they can be walked or played. Years stand on the
 * line; where years are told by months or quarters, those of the chosen one stand below it.
 */
export function FlowTime({ scene, release, setAsked, endless }: Props) {
  const t = useTranslations();
  const { flows, offered, span } = scene;
  const periods = useMemo(
    () => offered.map((index) => flows.periods[index]!.period),
    [flows, offered],
  );
  const periodOn = useMemo(
    () => new Map(periods.map((period) => [firstDay(period), period])),
    [periods],
  );
  const now = flows.periods[span.to]!.period;
  const onPeriod = useCallback(
    (period: string | undefined) =>
      void setAsked({ period: period ?? null }, { history: 'replace' }),
    [setAsked],
  );
  const onDate = useCallback((day: IsoDate) => onPeriod(periodOn.get(day)), [onPeriod, periodOn]);
  const rearranged = rearrangementsOf(release.editions);
  if (now.length === 4)
    return (
      <TimeBar
        dates={[...periodOn.keys()]}
        date={firstDay(now)}
        rearranged={rearranged}
        nameOf={(day) => periodText(periodOn.get(day) ?? yearOf(day), t)}
        onDate={onDate}
        endless={endless}
      />
    );
  const years = [...new Set(periods.map(yearOf))];
  const inYear = (year: string) => periods.filter((period) => yearOf(period) === year);
  const onYear = (day: IsoDate) => {
    const parts = inYear(yearOf(day));
    // The same part of that year, where it has it.
    onPeriod(parts.find((part) => part.slice(4) === now.slice(4)) ?? parts.at(-1));
  };
  return (
    <TimeBar
      dates={years.map(firstDay)}
      date={firstDay(yearOf(now))}
      rearranged={rearranged}
      nameOf={(day) => periodText(yearOf(day), t)}
      onDate={onYear}
      steps={{ dates: [...periodOn.keys()], date: firstDay(now), onDate }}
      endless={endless}
      within={<PartStops periods={inYear(yearOf(now))} period={now} onPeriod={onPeriod} />}
    />
  );
}
