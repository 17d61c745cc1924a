'use client';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { TimeBar } from '@/components/controls/time-bar';
import type { FlowScene } from '@/components/flows/flow-scene';
import { periodText } from '@/components/flows/period-words';
import { parsePeriod, periodHolding } from '@/geo/flows';
import { type IsoDate, isoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import { rearrangementsOf } from '../rearrangements';
import type { SetAskedFlows } from './search-params';

/** The first day of a period: where it stands on the line of time. */
export const firstDay = (period: string): IsoDate =>
  isoDate(`${periodHolding('month', parsePeriod(period).first)}-01`);

interface Props {
  scene: FlowScene;
  release: ReleaseData;
  setAsked: SetAskedFlows;
}

/** The periods with flows of those who are counted; they can be walked or played. */
export function FlowTime({ scene, release, setAsked }: Props) {
  const t = useTranslations();
  const { flows, offered, span } = scene;
  const periodOn = useMemo(
    () =>
      new Map(
        offered.map((index) => [
          firstDay(flows.periods[index]!.period),
          flows.periods[index]!.period,
        ]),
      ),
    [flows, offered],
  );
  const onDate = useCallback(
    (day: IsoDate) => void setAsked({ period: periodOn.get(day) ?? null }, { history: 'replace' }),
    [setAsked, periodOn],
  );
  return (
    <TimeBar
      dates={[...periodOn.keys()]}
      date={firstDay(flows.periods[span.to]!.period)}
      rearranged={rearrangementsOf(release.editions)}
      nameOf={(day) => periodText(periodOn.get(day) ?? day.slice(0, 4), t)}
      onDate={onDate}
    />
  );
}
