'use client';
import { useTranslations } from 'use-intl';
import type { ProfileAnswer } from '@/components/answers';
import { useProfileDownloads } from '@/components/export/use-downloads';
import { BottomSheet } from '@/components/panel/bottom-sheet';
import { NotInForce } from '@/components/panel/not-in-force';
import { PanelCard } from '@/components/panel/panel-card';
import { ProfilePanel } from '@/components/panel/profile-panel';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import { SampleBadge } from '@/components/states/sample-badge';
import { unitFullName } from '@/components/unit-name';
import { COUNTRY_CODE, type Edition, type IsoDate } from '@/geo/units';
import { unitAddress } from './addresses';
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
  /** Whether the figures are invented: on a phone the sheet says so. */
  sample: boolean;
  onPlace: (code: string | null) => void;
  onEdition: (edition: Edition) => void;
}

/** The selected place, or the whole country while none is: a card, on a phone a sheet. */
export function PlacePanel(props: Props) {
  const { answer, failure, asked, narrow, charts, rearrangements, sample, onPlace, onEdition } =
    props;
  const t = useTranslations('level');
  const downloads = useProfileDownloads(answer);
  const { place, lang } = asked;
  const onClose = place === null ? undefined : () => onPlace(null);
  const problem = failure?.problem;
  const gone = problem?.code === 'UnknownUnit' ? problem.elsewhere : null;
  const label = answer ? unitFullName(answer.data, lang) : t('country');
  const content = (
    <>
      {gone && problem?.code === 'UnknownUnit' ? (
        <NotInForce unit={gone} edition={problem.edition} onEdition={onEdition} />
      ) : failure ? (
        <Failed {...failure} />
      ) : answer ? (
        <ProfilePanel
          answer={answer}
          charts={charts}
          rearrangements={rearrangements}
          downloads={downloads}
          history={
            answer.data.code === COUNTRY_CODE
              ? undefined
              : unitAddress(answer.data.code, answer.question.edition, lang, asked.draft)
          }
          onOpen={(code) => onPlace(code === COUNTRY_CODE ? null : code)}
        />
      ) : (
        <Loading bars={8} />
      )}
    </>
  );
  return narrow ? (
    <BottomSheet label={label} onClose={onClose} sign={sample && <SampleBadge />}>
      {content}
    </BottomSheet>
  ) : (
    <PanelCard label={label} onClose={onClose} sign={sample && <SampleBadge />}>
      {content}
    </PanelCard>
  );
}
