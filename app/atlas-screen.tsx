'use client';
import { useMantineColorScheme } from '@mantine/core';
import { useMediaQuery, useMounted } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ReleaseAnswer } from '@/components/answers';
import { LegendCard } from '@/components/controls/legend-card';
import { MapButtons } from '@/components/controls/map-buttons';
import { SampleBanner } from '@/components/controls/sample-banner';
import { Shell } from '@/components/controls/shell';
import { FirstPicture } from '@/components/map/first-picture';
import { type MapHandle, NationalMap } from '@/components/map/national-map';
import { ROOMS } from '@/components/map/room';
import type { Scheme } from '@/components/theme';
import { AtlasBig } from './atlas-big';
import { AtlasControls } from './atlas-controls';
import { AtlasEditions } from './atlas-editions';
import { AtlasTime } from './atlas-time';
import { AtlasTop } from './atlas-top';
import { DraftBanner } from './draft-banner';
import { failureOf } from './failure';
import { KeptPlaceNotice } from './kept-place-notice';
import { MapNotices } from './map-notices';
import { PlacePanel } from './place-panel';
import { PlaceSearch } from './place-search';
import { rearrangementsOf } from './rearrangements';
import { resolveView } from './resolve-view';
import { type AskedView, lawAddressOf } from './search-params';
import { useAnswers } from './use-atlas';
import { useBigScreen } from './use-big-screen';
import { useClassChoice } from './use-class-choice';
import { useCompare } from './use-compare';
import { useDescribe } from './use-describe';
import { useDrawnLevel } from './use-drawn-level';
import { useEscape } from './use-escape';
import { useFirstPicture } from './use-first-picture';
import { useKeptPlace } from './use-kept-place';
import { useLabels } from './use-labels';
import { useLarge } from './use-large';
import { useOutlines } from './use-outlines';
import { usePicture } from './use-picture';
import { useStart } from './use-start';
import { useSubject } from './use-subject';

// What is not on the first picture comes after it.
const MapDownloads = dynamic(() => import('./map-downloads'));
const TableTwin = dynamic(() => import('./table-twin'));

export type SetAsked = (
  patch: Partial<{ [Key in keyof AskedView]: AskedView[Key] | null }>,
  options?: { history: 'push' | 'replace' },
) => unknown;

interface Props {
  release: ReleaseAnswer;
  asked: AskedView;
  /** The address that the reader came with. */
  first: AskedView;
  setAsked: SetAsked;
  scheme: Scheme;
}

/** One screen: the answers to what is asked, on the map and its cards. */
export function AtlasScreen({ release, asked: address, first, setAsked: write, scheme }: Props) {
  const t = useTranslations();
  const { setColorScheme } = useMantineColorScheme();
  const narrow = useMediaQuery('(max-width: 48em)');
  // Before that the layout is not known, and the map would be fitted into the wrong one.
  const alive = useMounted();
  const map = useRef<MapHandle>(null);
  const choice = useClassChoice();
  const { highlighted, onHold } = choice;
  const [legendOpen, setLegendOpen] = useState(false);
  const [painted, setPainted] = useState(false);

  const view = useMemo(() => resolveView(address, release.data), [address, release]);
  const kept = useKeptPlace(address, view?.edition ?? null, write);
  const { place, choose: setAsked } = kept;
  const asked = useMemo(() => ({ ...address, place }), [address, place]);
  const language = asked.lang;
  const big = useBigScreen(asked, setAsked, Boolean(narrow));
  const { level, fine, onZoom } = useDrawnLevel(asked, view?.finest ?? 'province');
  const { provinces, communes, choropleth, profile } = useAnswers(asked, view, level);
  const edition = view?.edition ?? null;
  const provinceOutlines = useOutlines(
    release.data,
    'province',
    // Under a map of communes those of provinces wait: they are for a place, or another zoom.
    level === 'province' || painted ? edition : null,
    fine,
    provinces.data?.data,
  );
  const communeOutlines = useOutlines(
    release.data,
    'commune',
    communes.data ? edition : null,
    fine,
    communes.data?.data,
  );
  const shownUnits = choropleth.data?.question.level === 'commune' ? communes.data : provinces.data;
  const pictured = usePicture(
    choropleth.data,
    scheme,
    highlighted,
    asked.draw === 'circles',
    shownUnits,
    release.data,
  );
  const { painting } = pictured;
  const shown = useLarge(pictured.shown, big.isBig);
  const labels = useLabels(release.data.places, provinces.data, communes.data, language);
  const describe = useDescribe(choropleth.data, provinces.data, communes.data);
  const start = useStart(first, release.data);
  const subjectOf = useSubject();
  useEscape(
    useCallback(() => {
      onHold(null);
      if (big.isBig) big.leave();
      else setAsked({ place: null });
    }, [setAsked, big.isBig, big.leave, onHold]),
  );
  const onDate = useCallback(
    (date: AskedView['date']) => void setAsked({ date }, { history: 'replace' }),
    [setAsked],
  );

  const { picture, leave } = useFirstPicture(first, asked, release.data, start.home, painted);
  const compare = useCompare({
    ...{ release: release.data, asked, setAsked, narrow: Boolean(narrow), scheme, fine },
    ...{ highlighted, map, answer: painted ? choropleth.data : undefined, describe },
  });
  const rearrangements = useMemo(() => rearrangementsOf(release.data.editions), [release]);
  if (!view) return null;
  const answer = choropleth.data;
  const banner = release.provenance.sample && <SampleBanner />;
  const downloads = painted && (
    <MapDownloads
      {...{ answer, asked, scheme }}
      release={release.data}
      units={shownUnits}
      picture={compare.picture}
    />
  );
  const draftBanner = <DraftBanner of={release.provenance} leaveHref={lawAddressOf(asked)} />;
  const editions = (
    <AtlasEditions release={release.data} view={view} asked={asked} setAsked={setAsked} />
  );
  return (
    <Shell
      top={
        <AtlasTop
          asked={asked}
          setAsked={setAsked}
          editions={editions}
          banner={banner}
          search={
            <PlaceSearch
              edition={view.edition}
              onPick={({ code, edition: on }) => void setAsked({ place: code, on })}
            />
          }
          scheme={scheme}
          onScheme={setColorScheme}
        />
      }
      map={
        <>
          {picture && <FirstPicture {...picture} language={language} />}
          {shown && alive && (
            <NationalMap
              ref={map}
              part={compare.part}
              across={compare.across}
              start={{ ...start, look: shown.look }}
              label={t('map.label', {
                subject: subjectOf({ ...view.series, measure: view.measure }),
              })}
              room={big.isBig ? ROOMS.big : compare.room}
              provinces={provinceOutlines.outlines}
              communes={communeOutlines.outlines}
              {...{ labels, shown, describe, onZoom }}
              selected={asked.place}
              onSelect={(place) => void setAsked({ place })}
              onCamera={(camera) => void setAsked(camera, { history: 'replace' })}
              onMoveStart={leave}
              onPainted={() => setPainted(true)}
            />
          )}
          {shown && alive && compare.otherMap}
        </>
      }
      measure={
        <AtlasControls
          release={release.data}
          asked={asked}
          setAsked={setAsked}
          view={view}
          legendOpen={legendOpen}
          onLegend={() => setLegendOpen(!legendOpen)}
          breaks={answer?.data.classes?.breaks ?? []}
          onDate={onDate}
          downloads={narrow && downloads}
          editions={narrow && editions}
          banner={narrow && draftBanner}
          notes={answer?.notes ?? []}
        />
      }
      legend={
        answer &&
        painting && (
          <LegendCard
            {...{ ...choice, scheme, painting }}
            measure={answer.question.measure}
            classes={answer.data.classes}
            histogram={answer.data.histogram}
            circles={shown?.circles ?? null}
            units={answer.data.code.length}
            approximate={shown?.look.approximate ?? false}
            subject={subjectOf(answer.question)}
            notes={answer.notes}
            source={answer.provenance.source?.[language === 'vi' ? 'title' : 'titleEn'] ?? null}
            open={legendOpen}
          />
        )
      }
      panel={
        compare.panelOpen && (
          <PlacePanel
            answer={profile.data}
            failure={failureOf(profile)}
            asked={asked}
            narrow={narrow}
            charts={painted || asked.view === 'table'}
            rearrangements={rearrangements}
            sample={release.provenance.sample}
            onPlace={(place) => void setAsked({ place })}
            onEdition={(chosen) => void setAsked({ edition: chosen })}
          />
        )
      }
      time={
        <AtlasTime
          {...{ view, asked, setAsked, onDate }}
          release={release.data}
          breaks={answer?.data.classes?.breaks ?? null}
          rearranged={rearrangements}
          {...{ big }}
        />
      }
      buttons={
        <MapButtons
          onTable={() => void setAsked({ view: 'table' })}
          onZoom={(steps) => map.current?.zoomBy(steps)}
          onHome={() => map.current?.goHome()}
          onBig={big.enter}
        >
          {!narrow && downloads}
        </MapButtons>
      }
      big={big.isBig && <AtlasBig {...{ big, banner, answer, view }} units={shownUnits} />}
      notices={
        <>
          {!narrow && draftBanner}
          <KeptPlaceNotice kept={kept} language={language} />
          {compare.bar}
          <MapNotices
            approximate={shown?.look.approximate ? shown.level : undefined}
            release={release.data}
            view={view}
            failure={failureOf(choropleth)}
            outlines={[provinceOutlines, communeOutlines]}
          />
        </>
      }
      table={
        asked.view === 'table' && (
          <TableTwin
            banner={draftBanner}
            release={release.data}
            view={view}
            level={level}
            selected={asked.place}
            onSelect={(place) => void setAsked({ place, view: 'map' })}
            onClose={() => void setAsked({ view: 'map' })}
          />
        )
      }
    />
  );
}
