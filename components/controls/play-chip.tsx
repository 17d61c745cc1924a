import { useTranslations } from 'use-intl';
import type { IsoDate } from '@/geo/units';
import { ChipButton } from './chip-button';
import { PlayIcon } from './play-icon';
import { usePlaying } from './use-playing';

interface Props {
  dates: readonly IsoDate[];
  date: IsoDate;
  onDate: (date: IsoDate) => void;
}

/** Plays the dates where there is no room for their line. */
export function PlayChip({ dates, date, onDate }: Props) {
  const t = useTranslations('time');
  const { playing, toggle } = usePlaying(dates, date, onDate);
  if (dates.length < 2) return null;
  return (
    <ChipButton label={t(playing ? 'pause' : 'play')} pressed={playing} onClick={toggle}>
      <PlayIcon playing={playing} />
    </ChipButton>
  );
}
