'use client';
import { useTranslations } from 'use-intl';
import { ChipButton } from '@/components/controls/chip-button';
import type { Edition } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import type { SetAsked } from './atlas-screen';
import { firstBeside } from './beside';
import type { AskedView } from './search-params';

interface Props {
  release: ReleaseData;
  edition: Edition;
  asked: Pick<AskedView, 'compare'>;
  setAsked: SetAsked;
}

/** Puts the units of another day beside those shown, and takes them away again. */
export function CompareChip({ release, edition, asked, setAsked }: Props) {
  const t = useTranslations('compare');
  const comparing = asked.compare !== null;
  const other = firstBeside(release, edition);
  if (other === null) return null;
  return (
    <ChipButton
      pressed={comparing}
      onClick={() => void setAsked({ compare: comparing ? null : other })}
    >
      {t('start')}
    </ChipButton>
  );
}
