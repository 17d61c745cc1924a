'use client';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import {
  chordSheet,
  gravitySheet,
  indicesSheet,
  matrixSheet,
  rankingSheet,
} from '@/components/export/flow-picture-sheets';
import type { Sheet } from '@/components/export/sheet';
import { periodText, spanText } from '@/components/flows/period-words';
import {
  type ChordGroups,
  groupsByRegion,
  groupsBySize,
} from '@/components/flows/pictures/chord-groups';
import FlowChord from '@/components/flows/pictures/flow-chord';
import FlowGravity from '@/components/flows/pictures/flow-gravity';
import FlowIndices from '@/components/flows/pictures/flow-indices';
import FlowMatrix from '@/components/flows/pictures/flow-matrix';
import FlowRanking from '@/components/flows/pictures/flow-ranking';
import { type FlowPicture, pictureOf } from '@/components/flows/pictures/picture';
import { regionsOn } from '@/geo/units';
import { notesOfSpan } from './notes-of-span';
import { PictureFrame } from './picture-frame';
import { useFlowSubject } from './use-flow-subject';
import type { ViewProps } from './views';

type Pictured = 'matrix' | 'regions' | 'ranking' | 'indices' | 'gravity';

/** The pictures of one span of time that are not the map: always of provinces, for communes make too many pairs. */
export default function FlowPictures(props: ViewProps) {
  const { named, provinces, answer, release, asked, setAsked } = props;
  const t = useTranslations();
  const shown = provinces ?? named;
  const { scene, names } = shown;
  const { flows, span } = scene;
  const { subject } = useFlowSubject(scene, false);
  const picture = useMemo(() => pictureOf(scene, names, subject), [scene, names, subject]);
  const { groups, source } = useGroups(picture, scene);
  const years = usePeriods(shown);
  const title = `${t(`migration.view.${asked.view}`)} · ${subject}`;
  const onCorridor = (from: number, to: number) =>
    void setAsked({ corridor: { from: names.code(from), to: names.code(to) }, view: 'map' });
  const onPlace = (place: number) =>
    void setAsked({
      ...{ place: names.code(place), on: flows.edition },
      ...{ corridor: null, view: 'map' },
    });
  const all: Record<Pictured, { body: () => React.ReactNode; sheet: () => Sheet }> = {
    matrix: {
      body: () => <FlowMatrix picture={picture} onCorridor={onCorridor} />,
      sheet: () => matrixSheet(picture, names.code, t),
    },
    regions: {
      body: () => <FlowChord picture={picture} groups={groups} source={source} />,
      sheet: () => chordSheet(picture, groups, t),
    },
    ranking: {
      body: () => <FlowRanking picture={picture} onPlace={onPlace} />,
      sheet: () => rankingSheet(picture, names.code, t),
    },
    indices: {
      body: () => <FlowIndices picture={picture} years={years} />,
      sheet: () => indicesSheet(years, t),
    },
    gravity: {
      body: () => <FlowGravity picture={picture} onCorridor={onCorridor} />,
      sheet: () => gravitySheet(picture, t),
    },
  };
  const { body, sheet } = all[asked.view as Pictured];
  return (
    <PictureFrame
      title={title}
      told={
        answer
          ? {
              title,
              date: flows.periods[span.to]!.period,
              when: spanText(flows.periods[span.from]!.period, flows.periods[span.to]!.period, t),
              ...{ level: 'province', concept: 'movers', edition: flows.edition },
              notes: notesOfSpan(answer.notes, scene),
              ...{ provenance: answer.provenance, sources: release.sources },
            }
          : null
      }
      sheet={sheet}
      hidden={picture.hidden}
    >
      {named !== shown && <p>{t('flowPictures.ofProvinces')}</p>}
      {body()}
    </PictureFrame>
  );
}

/** The regions of the day, or the largest places where no decree tells regions. */
function useGroups(picture: FlowPicture, { flows }: ViewProps['named']['scene']) {
  const t = useTranslations('flowPictures');
  const { edition, code } = flows;
  const regions = useMemo(() => regionsOn(edition, code), [edition, code]);
  return useMemo((): { groups: ChordGroups; source: string | null } => {
    if (!regions) return { groups: groupsBySize(picture, t('chord.rest')), source: null };
    return {
      groups: groupsByRegion(regions, (region) => t(`regions.${region}`), t('abroad')),
      source: t('regions.source', { decree: regions.decree }),
    };
  }, [regions, picture, t]);
}

/** So many periods stand below an index. */
const MOST_PERIODS = 8;

function usePeriods({ scene, names }: ViewProps['named']) {
  const t = useTranslations();
  return useMemo(
    () =>
      scene.offered.slice(-MOST_PERIODS).map((index) => ({
        name: periodText(scene.flows.periods[index]!.period, t),
        picture: pictureOf(scene, names, '', { from: index, to: index }),
      })),
    [scene, names, t],
  );
}
