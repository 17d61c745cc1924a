'use client';
import { useMantineColorScheme } from '@mantine/core';
import { useMediaQuery, useMounted } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReleaseAnswer } from '@/components/answers';
import { EditionSwitch } from '@/components/controls/edition-switch';
import { MapButtons } from '@/components/controls/map-buttons';
import { SampleBanner } from '@/components/controls/sample-banner';
import { Shell } from '@/components/controls/shell';
import { TopBar } from '@/components/controls/top-bar';
import { FlowLegend } from '@/components/flows/flow-legend';
import { endsOf, shownWithout } from '@/components/flows/flow-picture';
import { lastPeriod } from '@/components/flows/flow-scene';
import { FlowTooltip } from '@/components/flows/flow-tooltip';
import { UnitFlowTooltip } from '@/components/flows/unit-flow-tooltip';
import { type MapHandle, NationalMap } from '@/components/map/national-map';
import { boxAround } from '@/components/map/outlines';
import { ROOMS } from '@/components/map/room';
import type { Scheme } from '@/components/theme';
import { pageLinks } from '../addresses';
import { DraftBanner } from '../draft-banner';
import { KeptPlaceNotice } from '../kept-place-notice';
import { PlaceSearch } from '../place-search';
import { useDrawnLevel } from '../use-drawn-level';
import { useEscape } from '../use-escape';
import { useKeptPlace } from '../use-kept-place';
import { useLabels } from '../use-labels';
import { useOutlines } from '../use-outlines';
import { FlowNotices } from './flow-notices';
import { FlowPanel } from './flow-panel';
import { FlowSettings } from './flow-settings';
import { FlowTime } from './flow-time';
import { resolveFlows } from './resolve-flows';
import { type AskedFlows, lawAddressOf, type SetAskedFlows } from './search-params';
import { useArrows } from './use-arrows';
import { useFlowPicture } from './use-flow-picture';
import { useFlowSubject } from './use-flow-subject';
import { useInSight } from './use-in-sight';
import { useMigration } from './use-migration';
import { useMotion } from './use-motion';
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
  const [pointed, setPointed] = useState<number | null>(null);
  const [held, setHeld] = useState<number | null>(null);
  const [legendOpen, setLegendOpen] = useState(false);
  const highlighted = pointed ?? held;

  const shown = useMemo(() => resolveFlows(address, release.data), [address, release]);
  const kept = useKeptPlace(address, shown?.edition ?? null, write);
  const { place, choose: setAsked } = kept;
  const asked = useMemo(() => ({ ...address, place }), [address, place]);
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
  const places = drawn ? drawn.scene.flows.abroad + 1 : 0;
  const inSight = useInSight(
    owner,
    drawn?.scene.flows.level === 'commune',
    drawn?.names ?? null,
    places,
  );
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
  const mapped =
    picture ??
    (provinces.settled && provinceUnits && edition
      ? shownWithout('province', edition, provinceUnits.data.code, scheme)
      : null);
  const openCorridor = (key: string) => {
    const [from = '', to = ''] = key.split('-');
    void setAsked({ corridor: { from, to } });
  };
  const { hovered, overlay } = useArrows(owner, painted, arrows, scheme, openCorridor);
  useMotion(owner, overlay, asked.motion !== null, scheme);
  useShowCorridor(owner, corridor, drawn?.names ?? null, drawn?.scene.flows.indexOf);

  const start = useMemo(() => {
    const { lng, lat, z } = first;
    return {
      home: boxAround(release.data.bounds, release.data.places),
      camera: lng !== null && lat !== null && z !== null ? { lng, lat, z } : null,
    };
  }, [first, release]);
  useEscape(
    useCallback(() => {
      setHeld(null);
      setAsked(asked.corridor ? { corridor: null } : { place: null, on: null });
    }, [setAsked, asked.corridor]),
  );
  const { subject, who } = useFlowSubject(drawn?.scene ?? null, per === 'thousand');
  const describe = (code: string) => {
    const index = drawn?.scene.flows.indexOf.get(code);
    const figure = colours?.figures[index ?? -1];
    if (!drawn || index === undefined || !figure) return null;
    return (
      <UnitFlowTooltip
        {...{ measure, per, figure }}
        name={drawn.names.of(index)}
        estimate={lastPeriod(drawn.scene).estimate}
      />
    );
  };
  const pointedAt = hovered && drawn ? endsOf(hovered.key, drawn.scene.flows.indexOf) : null;
  if (!shown) return null;
  const empty = provinces.answer?.data.periods.length === 0;
  const answer = drawn === answers.byCommune ? communes.answer : provinces.answer;
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
        <TopBar
          links={pageLinks(asked.lang, asked.draft)}
          here="migration"
          banner={release.provenance.sample && <SampleBanner />}
          search={
            <PlaceSearch
              edition={shown.edition}
              onPick={({ code, edition: on }) => void setAsked({ place: code, on, corridor: null })}
            />
          }
          edition={!narrow && editions}
          language={asked.lang}
          onLanguage={(lang) => void setAsked({ lang })}
          scheme={scheme}
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
              room={ROOMS[narrow ? 'narrow' : 'wide']}
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
          answer={provinces.answer}
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
            {...{ measure, per, scheme, leftOut, subject, highlighted, held }}
            limits={colours.limits}
            painting={colours.painting}
            most={drawn.scene.most}
            source={answer?.provenance.source?.[asked.lang === 'vi' ? 'title' : 'titleEn'] ?? null}
            onPoint={setPointed}
            onHold={setHeld}
            open={legendOpen}
          />
        )
      }
      panel={
        <FlowPanel
          named={told}
          empty={empty}
          failure={provinces.failure ?? communes.failure}
          {...{ asked, setAsked, narrow, painted }}
          sample={release.provenance.sample}
          who={who}
        />
      }
      time={drawn && <FlowTime scene={drawn.scene} release={release.data} setAsked={setAsked} />}
      buttons={
        <MapButtons
          onTable={() => void setAsked({ view: 'table' })}
          onZoom={(steps) => map?.zoomBy(steps)}
          onHome={() => map?.goHome()}
        >
          {painted && drawn && top && colours && (
            <FlowDownloads
              named={drawn}
              {...{ answer, top, colours, scheme, measure, per }}
              picture={() => map?.picture()}
            />
          )}
        </MapButtons>
      }
      notices={
        <>
          {!narrow && banner}
          <KeptPlaceNotice kept={kept} language={asked.lang} />
          <FlowNotices
            noGroup={!empty && provinces.settled && drawn === null}
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
          />
        )
      }
    />
  );
}
