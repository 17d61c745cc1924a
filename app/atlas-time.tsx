'use client';
import { TimeBar } from '@/components/controls/time-bar';
import type { IsoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import type { SetAsked } from './atlas-screen';
import { datesOf, type ShownView } from './resolve-view';
import type { AskedView } from './search-params';
import type { useBigScreen } from './use-big-screen';

interface Props {
  release: ReleaseData;
  view: ShownView;
  asked: AskedView;
  setAsked: SetAsked;
  /** The class limits on the map. */
  breaks: readonly number[] | null;
  rearranged: readonly IsoDate[];
  onDate: (date: IsoDate) => void;
  big: ReturnType<typeof useBigScreen>;
}

/** The dates of the series that is shown; the limits of its classes can be held while they pass. */
export function AtlasTime({ release, view, asked, setAsked, breaks, big, ...rest }: Props) {
  const { concept, date } = view.series;
  const lock = {
    locked: asked.breaks !== null,
    onLocked: (locked: boolean) => void setAsked({ breaks: locked && breaks ? [...breaks] : null }),
  };
  return (
    <TimeBar
      {...rest}
      dates={datesOf(release, concept)}
      date={date}
      endless={big.playing}
      {...(!big.isBig && { lock })}
    />
  );
}
