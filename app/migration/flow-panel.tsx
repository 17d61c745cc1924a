'use client';
import { useTranslations } from 'use-intl';
import type { FlowRowsAnswer } from '@/components/answers';
import { ChipButton, ChipLink } from '@/components/controls/chip-button';
import { CorridorPanel } from '@/components/flows/corridor-panel';
import { CountryPanel } from '@/components/flows/country-panel';
import type { FlowScene } from '@/components/flows/flow-scene';
import { spanText } from '@/components/flows/period-words';
import { ABROAD, type PlaceNames } from '@/components/flows/place-names';
import { PlacePanel } from '@/components/flows/place-panel';
import { BottomSheet } from '@/components/panel/bottom-sheet';
import { PanelCard } from '@/components/panel/panel-card';
import { Empty } from '@/components/states/empty';
import { Failed } from '@/components/states/failed';
import { SampleBadge } from '@/components/states/sample-badge';
import type { ReleaseData } from '@/server/answers/shapes';
import { placeAddress } from '../addresses';
import type { Failure } from '../failure';
import { FlowAges } from './flow-ages';
import { FlowBalance } from './flow-balance';
import { FlowWaiting } from './flow-waiting';
import type { AskedFlows, SetAskedFlows } from './search-params';
import type { NamedScene } from './use-scene';

interface Props {
  named: NamedScene | null;
  /** Whether the release has no flows at all. */
  empty: boolean;
  failure: Failure | null;
  /** What is waited for until there is something to tell. */
  waiting: Parameters<typeof FlowWaiting>[0]['question'];
  asked: AskedFlows;
  setAsked: SetAskedFlows;
  narrow: boolean;
  painted: boolean;
  sample: boolean;
  /** The movers that are told. */
  answer: FlowRowsAnswer | undefined;
  sources: ReleaseData['sources'];
  /** Who is counted, where that is not everybody. */
  who: string | null;
}

/** The country, the selected place or the selected corridor: a card, on a phone a sheet. */
export function FlowPanel(props: Props) {
  const { named, empty, failure, waiting, asked, setAsked, narrow, sample } = props;
  const t = useTranslations();
  const chosen = asked.corridor !== null || asked.place !== null;
  const onClose = chosen
    ? () => void setAsked(asked.corridor ? { corridor: null } : { place: null, on: null })
    : undefined;
  const label = t('migration.panel');
  const sign = sample && <SampleBadge />;
  const content = failure ? (
    <Failed {...failure} />
  ) : empty ? (
    <Empty>
      {asked.by === 'year' ? t('migration.empty') : t('migration.by.none', { by: asked.by })}
    </Empty>
  ) : named ? (
    <Told {...props} scene={named.scene} names={named.names} />
  ) : (
    <FlowWaiting question={waiting} bars={8} />
  );
  return narrow ? (
    <BottomSheet label={label} onClose={onClose} sign={sign}>
      {content}
    </BottomSheet>
  ) : (
    <PanelCard label={label} onClose={onClose} sign={sign}>
      {content}
    </PanelCard>
  );
}

function Told(props: Props & { scene: FlowScene; names: PlaceNames }) {
  const { scene, names, asked, setAsked, who, painted, answer, sources } = props;
  const t = useTranslations();
  const { flows } = scene;
  const indexOf = (code: string) =>
    code === ABROAD ? flows.abroad : (flows.indexOf.get(code) ?? -1);
  const onCorridor = (origin: number, destination: number) =>
    void setAsked({ corridor: { from: names.code(origin), to: names.code(destination) } });
  const onPlace = (place: number) =>
    void setAsked({ place: names.code(place), on: flows.edition, corridor: null });
  const when = spanText(
    flows.periods[scene.span.from]!.period,
    flows.periods[scene.span.to]!.period,
    t,
  );
  const ages = (of: Parameters<typeof FlowAges>[0]['of'], whose: string) => (
    <FlowAges {...{ scene, asked, of, sources }} ready={painted} title={`${whose}, ${when}`} />
  );
  const balance = (place: number | null, name: string) => (
    <FlowBalance {...{ scene, place, name, answer, sources }} />
  );
  const views = (['seasons', 'settled'] as const)
    .filter((view) => view === 'seasons' || !asked.corridor)
    .map((view) => (
      <ChipButton key={view} onClick={() => void setAsked({ view })}>
        {t(`migration.view.${view}`)}
      </ChipButton>
    ));
  if (asked.corridor) {
    const [origin, destination] = [indexOf(asked.corridor.from), indexOf(asked.corridor.to)];
    if (origin < 0 || destination < 0) return <Empty>{t('migration.unknownCorridor')}</Empty>;
    return (
      <CorridorPanel
        {...{ scene, names, origin, destination, who, onCorridor, onPlace }}
        links={views}
        ages={ages(
          { kind: 'corridor', origin, destination },
          t('migration.corridor', { from: names.of(origin), to: names.of(destination) }),
        )}
      />
    );
  }
  if (asked.place !== null) {
    const place = indexOf(asked.place);
    if (place < 0) return <Empty>{t('migration.unknownPlace')}</Empty>;
    return (
      <PlacePanel
        {...{ scene, names, place, who, onCorridor }}
        ages={ages({ kind: 'place', place }, names.of(place))}
        balance={balance(place, names.of(place))}
        links={
          <>
            {views}
            <ChipLink href={placeAddress(asked.place, flows.edition, asked.lang)}>
              {t('migration.onMap')}
            </ChipLink>
          </>
        }
      />
    );
  }
  return (
    <CountryPanel
      {...{ scene, names, who, onCorridor, onPlace }}
      ages={ages({ kind: 'all' }, t('level.country'))}
      balance={balance(null, t('level.country'))}
    />
  );
}
