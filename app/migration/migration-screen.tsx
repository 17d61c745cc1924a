'use client';
import { useMantineColorScheme } from '@mantine/core';
import { useMediaQuery, useMounted } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReleaseAnswer } from '@/components/answers';
import { EditionSwitch } from '@/components/controls/edition-switch';
import { MapButtons } from '@/components/controls/map-buttons';
import { Shell } from '@/components/controls/shell';
import { FlowLegend } from '@/components/flows/flow-legend';
import { endsOf, shownWithout } from '@/components/flows/flow-picture';
import { lastPeriod } from '@/components/flows/flow-scene';
import { FlowTooltip } from '@/components/flows/flow-tooltip';
import { type MapHandle, NationalMap } from '@/components/map/national-map';
import { ROOMS } from '@/components/map/room';
import type { Scheme } from '@/components/theme';
import { DraftBanner } from '../draft-banner';
import { KeptPlaceNotice } from '../kept-place-notice';
import { useBigScreen } from '../use-big-screen';
import { useClassChoice } from '../use-class-choice';
import { useDrawnLevel } from '../use-drawn-level';
import { useEscape } from '../use-escape';
import { useKeptPlace } from '../use-kept-place';
import { useLabels } from '../use-labels';
import { useLarge } from '../use-large';
import { useOutlines } from '../use-outlines';
import { useStart } from '../use-start';
import { describeFlows } from './describe-flows';
import { FlowNotices } from './flow-notices';
import { FlowPanel } from './flow-panel';
import { FlowSettings } from './flow-settings';
import { FlowTime } from './flow-time';
import { MigrationBig } from './migration-big';
import { MigrationTop } from './migration-top';
import { rowsQuestion } from './questions';
import { resolveFlows } from './resolve-flows';
import { type AskedFlows, lawAddressOf, type SetAskedFlows } from './search-params';
import { useArrows } from './use-arrows';
import { useColumns } from './use-columns';
import { useFlowPicture } from './use-flow-picture';
import { useFlowSubject } from './use-flow-subject';
import { useInSight } from './use-in-sight';
import { useMigration } from './use-migration';
import { useMotion } from './use-motion';
import type { NamedScene } from './use-scene';
import { useShowCorridor } from './use-show-corridor';
import { ViewInstead } from './views';

// What is not on the first picture comes after it.
const FlowDownloads = dynamic(() => import('./flow-downloads'));

interface Props {
  release: ReleaseAnswer;
  asked: AskedFlows;
  /** The address that the reader came with. */
  first: AskedFlows;
  setAsked: SetAskedFlows;
  scheme: Scheme;
}

/** One screen: who moves, on the map and its cards. */
export function MigrationScreen({
  release,
  asked: address,
  first,
  setAsked: write,
  scheme,
}: Props) {
  const t = useTranslations();
  const { setColorScheme } = useMantineColorScheme();
  const narrow = Boolean(useMediaQuery('(max-width: 48em)'));
  // Before that the layout is not known, and the map would be fitted into the wrong one.
  const alive = useMounted();
  const [map, setMap] = useState<MapHandle | null>(null);
  const [painted, setPainted] = useState(false);
  const choice = useClassChoice();
  const { highlighted, onHold } = choice;
  const [legendOpen, setLegendOpen] = useState(false);

  const shown = useMemo(() => resolveFlows(address, release.data), [address, release]);
  const kept = useKeptPlace(address, shown?.edition ?? null, write);
  const { place, choose: setAsked } = kept;
  const asked = useMemo(() => ({ ...address, place }), [address, place]);
  const big = useBigScreen(asked, setAsked, narrow);
  const edition = shown?.edition ?? null;
  // Arrows between communes would lie on each other where circles do.
  const { level, fine, onZoom } = useDrawnLevel(
    { level: asked.level, z: asked.z, draw: 'circles' },
    shown?.finest ?? 'province',
  );
  const answers = useMigration(asked, shown, level);
  const { provinceUnits, communeUnits, drawn, told, provinces, communes } = answers;
  const provinceOutlines = useOutlines(
    ...([release.data, 'province', edition, fine, provinceUnits?.data] as const),
  );
  const communeOutlines = useOutlines(
    ...([
      release.data,
      'commune',
      communeUnits ? edition : null,
      fine,
      communeUnits?.data,
    ] as const),
  );
  const labels = useLabels(release.data.places, provinceUnits, communeUnits, asked.lang);
  const owner = map?.owner ?? null;
  const inSight = useInSight(owner, drawn);
  const { measure, per, corridor } = asked;
  const { colours, top, arrows, leftOut, picture } = useFlowPicture(
    drawn,
    asked,
    inSight,
    scheme,
    highlighted,
    release.data,
  );
  // A release without flows, or without the people asked for, still has its units.
  const mapped = useLarge(
    picture ??
      (provinces.settled && provinceUnits && edition
        ? shownWithout('province', edition, provinceUnits.data.code, scheme)
        : null),
    big.isBig,
  );
  const openCorridor = (key: string) => {
    const [from = '', to = ''] = key.split('-');
    void setAsked({ corridor: { from, to } });
  };
  const { hovered, overlay } = useArrows(owner, painted, arrows, scheme, openCorridor);
  useColumns(owner, painted && asked.draw === 'columns', drawn, colours, scheme);
  useMotion(owner, overlay, asked.motion !== null, scheme);
  useShowCorridor(owner, corridor, drawn?.names ?? null, drawn?.scene.flows.indexOf);

  const start = useStart(first, release.data);
  useEscape(
    useCallback(() => {
      onHold(null);
      if (big.isBig) big.leave();
      else setAsked(asked.corridor ? { corridor: null } : { place: null, on: null });
    }, [setAsked, asked.corridor, big.isBig, big.leave, onHold]),
  );
  const { subject, who } = useFlowSubject(drawn?.scene ?? null, per === 'thousand');
  const describe = describeFlows(drawn, colours, measure, per);
  const pointedAt = hovered && drawn ? endsOf(hovered.key, drawn.scene.flows.indexOf) : null;
  if (!shown) return null;
  const empty = provinces.answer?.data.periods.length === 0;
  const answerOf = (scene: NamedScene | null) =>
    scene === answers.byCommune ? communes.answer : provinces.answer;
  const answer = answerOf(drawn);
  const banner = <DraftBanner of={release.provenance} leaveHref={lawAddressOf(asked)} />;
  const editions = (
    <EditionSwitch
      editions={release.data.editions}
      day={shown.editionDay}
      own={(drawn && lastPeriod(drawn.scene).edition) ?? shown.edition}
      onDay={(day) => void setAsked({ edition: day, corridor: null })}
    />
  );
  return (
    <Shell
      top={
        <MigrationTop
          {...{ asked, setAsked, scheme }}
          edition={shown.edition}
          editions={!narrow && editions}
          sample={release.provenance.sample}
          onScheme={setColorScheme}
        />
      }
      map={
        <>
          {mapped && alive && (
            <NationalMap
              ref={setMap}
              start={{ ...start, look: mapped.look }}
              label={t('migration.map', { subject })}
              room={ROOMS[big.isBig ? 'big' : narrow ? 'narrow' : 'wide']}
              provinces={provinceOutlines.outlines}
              communes={communeOutlines.outlines}
              labels={labels}
              shown={mapped}
              selected={asked.place}
              describe={describe}
              onSelect={(code) => void setAsked({ place: code, corridor: null })}
              onZoom={onZoom}
              onCamera={(camera) => void setAsked(camera, { history: 'replace' })}
              onMoveStart={() => {}}
              onPainted={() => setPainted(true)}
            />
          )}
          {drawn && hovered && pointedAt && (
            <FlowTooltip scene={drawn.scene} names={drawn.names} {...pointedAt} at={hovered} />
          )}
        </>
      }
      measure={
        <FlowSettings
          named={drawn}
          answer={answer}
          asked={asked}
          setAsked={setAsked}
          finest={shown.finest}
          legendOpen={legendOpen}
          onLegend={() => setLegendOpen(!legendOpen)}
          editions={narrow && editions}
          banner={narrow && banner}
        />
      }
      legend={
        colours &&
        leftOut &&
        drawn && (
          <FlowLegend
            {...{ ...choice, measure, per, scheme, leftOut, subject }}
            colours={colours}
            most={drawn.scene.most}
            source={answer?.provenance.source?.[asked.lang === 'vi' ? 'title' : 'titleEn'] ?? null}
            open={legendOpen}
          />
        )
      }
      panel={
        <FlowPanel
          named={told}
          empty={empty}
          waiting={rowsQuestion(asked, shown.edition, answers.toldLevel)}
          failure={provinces.failure ?? communes.failure}
          {...{ asked, setAsked, narrow, painted }}
          sample={release.provenance.sample}
          answer={answerOf(told)}
          sources={release.data.sources}
          who={who}
        />
      }
      time={
        drawn && (
          <FlowTime
            scene={drawn.scene}
            release={release.data}
            setAsked={setAsked}
            endless={big.playing}
          />
        )
      }
      buttons={
        <MapButtons
          onTable={() => void setAsked({ view: 'table' })}
          onZoom={(steps) => map?.zoomBy(steps)}
          onHome={() => map?.goHome()}
          onBig={big.enter}
        >
          {painted && drawn && top && colours && (
            <FlowDownloads
              named={drawn}
              {...{ answer, top, colours, scheme, measure, per }}
              sources={release.data.sources}
              picture={() => map?.picture()}
            />
          )}
        </MapButtons>
      }
      big={
        big.isBig && (
          <MigrationBig
            {...{ big, subject, measure, per }}
            named={drawn}
            sample={release.provenance.sample}
          />
        )
      }
      notices={
        <>
          {!narrow && banner}
          <KeptPlaceNotice kept={kept} language={asked.lang} />
          <FlowNotices
            noGroup={!empty && provinces.settled && drawn === null}
            waiting={answers.awaited}
            outlines={[provinceOutlines, communeOutlines]}
          />
        </>
      }
      table={
        asked.view !== 'map' &&
        drawn &&
        top &&
        colours && (
          <ViewInstead
            {...{ asked, setAsked, top }}
            named={drawn}
            provinces={answers.byProvince}
            figures={colours.figures}
            answer={answer}
            release={release.data}
          />
        )
      }
    />
  );
}
