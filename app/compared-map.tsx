'use client';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ChoroplethAnswer } from '@/components/answers';
import { AcrossWords } from '@/components/compare/across';
import { compareCopy } from '@/components/compare/compare-picture';
import { Divider } from '@/components/compare/divider';
import { middleOf, type Split } from '@/components/compare/split';
import { camerasInStep } from '@/components/map/cameras-in-step';
import type { MapCopy } from '@/components/map/copy-picture';
import { labelsOf } from '@/components/map/labels';
import { type Across, type MapHandle, NationalMap } from '@/components/map/national-map';
import { type Box, boxAround } from '@/components/map/outlines';
import type { roomsOfTwo } from '@/components/map/room';
import { formatDate, PALETTES, type Scheme } from '@/components/theme';
import type { ReleaseData } from '@/server/answers/shapes';
import type { AskedView } from './search-params';
import { useBeside } from './use-beside';
import { useDescribe } from './use-describe';
import { useOutlines } from './use-outlines';
import { usePicture } from './use-picture';

interface Props {
  release: ReleaseData;
  asked: AskedView;
  /** The answer on the left map. */
  answer: ChoroplethAnswer;
  scheme: Scheme;
  fine: boolean;
  highlighted: number | null;
  left: RefObject<MapHandle | null>;
  /** What the left map says of a unit of its own. */
  describe: (code: string) => ReactNode;
  /** Filled with what this map says on the ground under the pointer of the left one. */
  across: RefObject<Across | null>;
  /** Filled with what copies both maps as one picture. */
  picture: RefObject<(() => Promise<MapCopy>) | null>;
  rooms: ReturnType<typeof roomsOfTwo>;
  split: Split;
  onSplit: (split: Split) => void;
  onSelect: (place: string | null) => void;
  onCamera: (camera: { lng: number; lat: number; z: number }) => void;
}

const noMatter = () => undefined;

/** The units of another day at the right of the map: in its own half, or behind a divider. */
export default function ComparedMap(props: Props) {
  const { release, asked, answer, scheme, fine, left, describe, across, picture, rooms } = props;
  const { split, onSplit, onSelect } = props;
  const t = useTranslations('compare');
  const language = asked.lang;
  const { beside, provinces, communes, choropleth } = useBeside(release, asked, answer);
  const edition = beside?.edition ?? null;
  const level = beside?.level ?? answer.question.level;
  const ofLevel = level === 'commune' ? communes : provinces;
  const outlines = useOutlines(release, level, edition, fine, ofLevel.data?.data).outlines;
  const { shown } = usePicture(
    choropleth.data,
    scheme,
    props.highlighted,
    asked.draw === 'circles',
    ofLevel.data,
    release,
  );
  const labels = useMemo(
    () =>
      labelsOf(release.places, provinces.data?.data ?? null, communes.data?.data ?? null, language),
    [release, provinces.data, communes.data, language],
  );
  const describeRight = useDescribe(choropleth.data, provinces.data, communes.data);
  const [right, setRight] = useState<MapHandle | null>(null);
  const leftAcross = useRef<Across | null>(null);
  const days = {
    left: formatDate(answer.question.edition, language),
    right: edition ? formatDate(edition, language) : '',
  };

  useEffect(() => {
    const [a, b] = [left.current?.owner?.map, right?.owner?.map];
    return a && b && camerasInStep(a, b);
  }, [left, right]);

  useEffect(() => {
    const words =
      (map: MapHandle | null, day: string, say: (code: string) => ReactNode): Across =>
      (ground) => {
        const code = map?.owner?.pointAt(ground) ?? null;
        const said = code && say(code);
        return said ? <AcrossWords date={day}>{said}</AcrossWords> : null;
      };
    across.current = words(right, days.right, describeRight);
    leftAcross.current = words(left.current, days.left, describe);
    return () => {
      across.current?.(null);
      across.current = null;
    };
  }, [across, right, left, describe, describeRight, days.left, days.right]);

  const at = split.mode === 'beside' ? 0.5 : (split.at ?? middleOf(rooms.left, window.innerWidth));
  const names = [t('side', { date: days.left }), t('side', { date: days.right })] as const;
  useEffect(() => {
    picture.current = async () => {
      const [one, two] = await Promise.all([left.current?.picture(), right?.picture()]);
      if (!one || !two) throw new Error('there are no two maps to take a picture of');
      const { mode } = split;
      return compareCopy({ left: one, right: two, mode, at, names, palette: PALETTES[scheme] });
    };
    return () => {
      picture.current = null;
    };
  });

  // Read once by the map: it begins where the other one stands.
  const [start] = useState(() => {
    const home: Box = boxAround(release.bounds, release.places);
    const map = left.current?.owner?.map;
    const centre = map?.getCenter();
    return {
      home,
      camera: map && centre ? { lng: centre.lng, lat: centre.lat, z: map.getZoom() } : null,
    };
  });
  if (!shown || edition === null) return null;
  return (
    <>
      <NationalMap
        ref={setRight}
        name="map-beside"
        part={split.mode === 'beside' ? 'right' : { from: at }}
        start={{ ...start, look: shown.look }}
        label={t('map', { date: days.right })}
        room={rooms.right}
        provinces={level === 'province' ? outlines : null}
        communes={level === 'commune' ? outlines : null}
        labels={labels}
        shown={shown}
        selected={null}
        describe={describeRight}
        across={leftAcross}
        onSelect={(_, ground) => onSelect(left.current?.owner?.unitOn(ground) ?? null)}
        onZoom={noMatter}
        onCamera={props.onCamera}
        onMoveStart={noMatter}
        onPainted={noMatter}
      />
      <Divider
        at={at}
        onMove={split.mode === 'swipe' ? (to) => onSplit({ ...split, at: to }) : null}
        {...days}
      />
    </>
  );
}
