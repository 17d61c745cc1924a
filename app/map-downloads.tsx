'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import type { ChoroplethAnswer, UnitsAnswer } from '@/components/answers';
import { DownloadMenu } from '@/components/export/download-menu';
import { useMapDownloads } from '@/components/export/use-downloads';
import type { MapHandle } from '@/components/map/national-map';
import type { Scheme } from '@/components/theme';
import type { ReleaseData } from '@/server/answers/shapes';
import { boundaryFile } from './boundary-file';
import { boundaryQuery } from './use-outlines';

interface Props {
  release: ReleaseData;
  answer: ChoroplethAnswer | undefined;
  /** The units of the level that the answer is of. */
  units: UnitsAnswer | undefined;
  map: RefObject<MapHandle | null>;
  scheme: Scheme;
}

/** What is on the map, as files: its table, its boundaries with figures, its picture. */
export default function MapDownloads({ release, answer, units, map, scheme }: Props) {
  const store = useQueryClient();
  const outline = answer && boundaryFile(release, answer.question.level, answer.question.edition);
  const downloads = useMapDownloads(
    answer,
    units,
    () => store.fetchQuery(boundaryQuery(outline?.url)),
    () => map.current?.picture(),
    scheme,
  );
  return <DownloadMenu of="map" downloads={downloads} />;
}
