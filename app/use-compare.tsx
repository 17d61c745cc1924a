'use client';
import dynamic from 'next/dynamic';
import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import type { ChoroplethAnswer } from '@/components/answers';
import type { Split } from '@/components/compare/split';
import type { MapCopy } from '@/components/map/copy-picture';
import type { Across, MapHandle } from '@/components/map/national-map';
import { ROOMS, roomsOfTwo } from '@/components/map/room';
import type { Scheme } from '@/components/theme';
import type { ReleaseData } from '@/server/answers/shapes';
import type { SetAsked } from './atlas-screen';
import type { AskedView } from './search-params';

// Loaded for a reader who compares.
const ComparedMap = dynamic(() => import('./compared-map'), { ssr: false });
const CompareControls = dynamic(() => import('./compare-controls'), { ssr: false });

interface Given {
  release: ReleaseData;
  asked: AskedView;
  setAsked: SetAsked;
  narrow: boolean;
  scheme: Scheme;
  fine: boolean;
  highlighted: number | null;
  /** The map at the left, and what is on it once it is painted. */
  map: RefObject<MapHandle | null>;
  answer: ChoroplethAnswer | undefined;
  describe: (code: string) => ReactNode;
}

/** What the units of another day beside those shown ask of the screen; nothing while none are asked. */
export function useCompare(given: Given) {
  const { release, asked, setAsked, narrow, answer, map, ...look } = given;
  const [split, setSplit] = useState<Split>({ mode: 'beside', at: null });
  const across = useRef<Across | null>(null);
  const picture = useRef<(() => Promise<MapCopy>) | null>(null);
  const comparing = asked.compare !== null && asked.view === 'map';
  const layout = narrow ? 'narrow' : 'wide';
  const mode = narrow ? 'swipe' : split.mode;
  // The panel of the whole country would cover what is compared.
  const panelOpen = !comparing || asked.place !== null;
  const rooms = useMemo(() => roomsOfTwo(layout, mode, panelOpen), [layout, mode, panelOpen]);
  return {
    across,
    panelOpen,
    part: comparing && mode === 'beside' ? ('left' as const) : undefined,
    room: comparing ? rooms.left : ROOMS[layout],
    /** Both maps as one picture, or the one there is. */
    picture: () => picture.current?.() ?? map.current?.picture(),
    otherMap: comparing && answer && (
      <ComparedMap
        {...look}
        release={release}
        asked={asked}
        answer={answer}
        left={map}
        across={across}
        picture={picture}
        rooms={rooms}
        split={{ ...split, mode }}
        onSplit={setSplit}
        onSelect={(place) => void setAsked({ place })}
        onCamera={(camera) => void setAsked(camera, { history: 'replace' })}
      />
    ),
    bar: comparing && answer && (
      <CompareControls
        release={release}
        asked={asked}
        setAsked={setAsked}
        answer={answer}
        mode={narrow ? null : mode}
        onMode={(chosen) => setSplit({ ...split, mode: chosen })}
      />
    ),
  };
}
