'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { ChoroplethAnswer, UnitsAnswer } from '@/components/answers';
import { DownloadMenu } from '@/components/export/download-menu';
import { useMapDownloads } from '@/components/export/use-downloads';
import type { MapCopy } from '@/components/map/copy-picture';
import type { Scheme } from '@/components/theme';
import type { ReleaseData } from '@/server/answers/shapes';
import { boundaryFile } from './boundary-file';
import type { AskedView } from './search-params';
import { useBeside } from './use-beside';
import { boundaryQuery } from './use-outlines';

interface Props {
  release: ReleaseData;
  answer: ChoroplethAnswer | undefined;
  /** The units of the level that the answer is of. */
  units: UnitsAnswer | undefined;
  /** Copies what the map shows, with the map beside it where there is one. */
  picture: () => Promise<MapCopy> | undefined;
  asked: Pick<AskedView, 'compare'>;
  scheme: Scheme;
}

/** What is on the map, as files: its table, its boundaries with figures, its picture. */
export default function MapDownloads({ release, answer, units, picture, asked, scheme }: Props) {
  const store = useQueryClient();
  const { choropleth, provinces, communes } = useBeside(release, asked, answer);
  const boundaries = ({ question }: ChoroplethAnswer) => {
    const file = boundaryFile(release, question.level, question.edition);
    return store.fetchQuery(boundaryQuery(file?.url));
  };
  const beside = asked.compare === null ? undefined : choropleth.data;
  const itsUnits = beside?.question.level === 'commune' ? communes.data : provinces.data;
  const downloads = useMapDownloads(
    answer,
    units,
    () => (answer ? boundaries(answer) : Promise.reject(new Error('nothing is on the map'))),
    picture,
    scheme,
    beside && itsUnits
      ? { answer: beside, units: itsUnits, boundaries: () => boundaries(beside) }
      : null,
  );
  return <DownloadMenu of="map" downloads={downloads} />;
}
