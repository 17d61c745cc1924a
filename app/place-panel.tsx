'use client';
import { useTranslations } from 'use-intl';
import type { ProfileAnswer } from '@/components/answers';
import { useProfileDownloads } from '@/components/export/use-downloads';
import { BottomSheet } from '@/components/panel/bottom-sheet';
import { PanelCard } from '@/components/panel/panel-card';
import { ProfilePanel } from '@/components/panel/profile-panel';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import { unitFullName } from '@/components/unit-name';
import { COUNTRY_CODE, type IsoDate } from '@/geo/units';
import type { Failure } from './failure';
import type { AskedView } from './search-params';

interface Props {
  answer: ProfileAnswer | undefined;
  failure: Failure | null;
  asked: AskedView;
  narrow: boolean;
  /** Whether charts may be loaded: the map goes first. */
  charts: boolean;
  rearrangements: readonly IsoDate[];
  onPlace: (code: string | null) => void;
}

/** The selected place, or the whole country while none is: a card, on a phone a sheet. */
export function PlacePanel(props: Props) {
  const { answer, failure, asked, narrow, charts, rearrangements, onPlace } = props;
  const t = useTranslations('level');
  const downloads = useProfileDownloads(answer);
  const Frame = narrow ? BottomSheet : PanelCard;
  const { place, lang } = asked;
  const onClose = place === null ? undefined : () => onPlace(null);
  return (
    <Frame label={answer ? unitFullName(answer.data, lang) : t('country')} onClose={onClose}>
      {failure ? (
        <Failed {...failure} />
      ) : answer ? (
        <ProfilePanel
          answer={answer}
          charts={charts}
          rearrangements={rearrangements}
          downloads={downloads}
          onOpen={(code) => onPlace(code === COUNTRY_CODE ? null : code)}
        />
      ) : (
        <Loading bars={8} />
      )}
    </Frame>
  );
}
