'use client';
import { useMantineColorScheme } from '@mantine/core';
import { useMediaQuery, useMounted } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReleaseAnswer } from '@/components/answers';
import { EditionSwitch } from '@/components/controls/edition-switch';
import { SampleBanner } from '@/components/controls/sample-banner';
import { Shell } from '@/components/controls/shell';
import { TopBar } from '@/components/controls/top-bar';
import { FlowLegend } from '@/components/flows/flow-legend';
import {
  arrowsOf,
  endsOf,
  leftOutOf,
  shownOf,
  shownWithout,
  unitColours,
} from '@/components/flows/flow-picture';
import { lastPeriod } from '@/components/flows/flow-scene';
import { FlowTooltip } from '@/components/flows/flow-tooltip';
import { UnitFlowTooltip } from '@/components/flows/unit-flow-tooltip';
import { type MapHandle, NationalMap } from '@/components/map/national-map';
import { boxAround } from '@/components/map/outlines';
import { ROOMS } from '@/components/map/room';
import type { Scheme } from '@/components/theme';
import { pageLinks } from '../addresses';
import { boundaryFile } from '../boundary-file';
import { PlaceSearch } from '../place-search';
import { useDrawnLevel } from '../use-drawn-level';
import { useEscape } from '../use-escape';
import { useLabels } from '../use-labels';
import { useOutlines } from '../use-outlines';
import { FlowNotices } from './flow-notices';
import { FlowPanel } from './flow-panel';
import { FlowSettings } from './flow-settings';
import { FlowTime } from './flow-time';
import { resolveFlows } from './resolve-flows';
import type { AskedFlows, SetAskedFlows } from './search-params';
import { useArrows } from './use-arrows';
import { useFlowSubject } from './use-flow-subject';
import { useInSight } from './use-in-sight';
import { useMigration } from './use-migration';
import { ViewButtons, ViewInstead } from './views';

interface Props {
  release: ReleaseAnswer;
  asked: AskedFlows;
  /** The address that the reader came with. */
  first: AskedFlows;
  setAsked: SetAskedFlows;
  scheme: Scheme;
}

/** One screen: who moves, on the map and its cards. */
export function MigrationScreen({ release, asked, first, setAsked, scheme }: Props) {
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

  const shown = useMemo(() => resolveFlows(asked, release.data), [asked, release]);
  const edition = shown?.edition ?? null;
  // Arrows between communes would lie on each other where circles do.
  const { level, fine, onZoom } = useDrawnLevel(
    { level: asked.level, z: asked.z, draw: 'circles' },
    shown?.finest ?? 'province',
  );
  const answers = useMigration(asked, shown, level);
  const { provinceUnits, communeUnits, drawn, told, provinces, communes, byProvince } = answers;
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
  const { measure, per, corridor, top: limit } = asked;
  const colours = useMemo(
    () => drawn && unitColours(drawn.scene, measure, per),
    [drawn, measure, per],
  );
  const top = useMemo(() => drawn?.scene.view.top(limit, inSight), [drawn, limit, inSight]);
  const arrows = useMemo(
    () =>
      drawn && top
        ? arrowsOf(
            drawn.scene,
            top,
            drawn.names,
            corridor && {
              key: `${corridor.from}-${corridor.to}`,
              back: `${corridor.to}-${corridor.from}`,
            },
          )
        : [],
    [drawn, top, corridor],
  );
  const leftOut = useMemo(
    () => drawn && top && leftOutOf(drawn.scene, top, inSight),
    [drawn, top, inSight],
  );
  const picture = useMemo(
    () =>
      drawn &&
      colours &&
      shownOf(
        drawn.scene,
        colours,
        measure,
        scheme,
        highlighted,
        boundaryFile(release.data, drawn.scene.flows.level, drawn.scene.flows.edition)
          ?.approximate ?? false,
      ),
    [drawn, colours, measure, scheme, highlighted, release],
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
  const { hovered } = useArrows(owner, painted, arrows, scheme, openCorridor);

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
  const { subject, who } = useFlowSubject(drawn?.scene ?? null);
  const describe = (code: string) => {
    const place = drawn?.scene.flows.indexOf.get(code);
    const figure = colours?.figures[place ?? -1];
    if (!drawn || place === undefined || !figure) return null;
    return (
      <UnitFlowTooltip
        {...{ measure, per, figure }}
        name={drawn.names.of(place)}
        estimate={lastPeriod(drawn.scene).estimate}
      />
    );
  };
  const pointedAt = hovered && drawn ? endsOf(hovered.key, drawn.scene.flows.indexOf) : null;
  if (!shown) return null;
  const empty = provinces.answer?.data.periods.length === 0;
  const languageOf = asked.lang;
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
          links={pageLinks(languageOf)}
          here="migration"
          banner={release.provenance.sample && <SampleBanner />}
          search={
            <PlaceSearch
              edition={shown.edition}
              onPick={({ code, edition: on }) => void setAsked({ place: code, on, corridor: null })}
            />
          }
          edition={!narrow && editions}
          language={languageOf}
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
              onSelect={(place) =>
                void setAsked({ place, on: place === null ? null : shown.edition, corridor: null })
              }
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
            source={provinces.answer?.provenance.source?.title ?? null}
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
        <ViewButtons
          asked={asked}
          setAsked={setAsked}
          onZoom={(steps) => map?.zoomBy(steps)}
          onHome={() => map?.goHome()}
        />
      }
      notices={
        <FlowNotices
          empty={empty}
          noGroup={!empty && provinces.settled && drawn === null}
          outlines={[provinceOutlines, communeOutlines]}
        />
      }
      table={
        asked.view !== 'map' &&
        drawn &&
        top &&
        colours && (
          <ViewInstead
            {...{ asked, setAsked, top }}
            named={drawn}
            provinces={byProvince}
            figures={colours.figures}
            answer={level === 'commune' ? communes.answer : provinces.answer}
          />
        )
      }
    />
  );
}
