'use client';
import type { FlowRowsAnswer } from '@/components/answers';
import { DownloadMenu } from '@/components/export/download-menu';
import { useFlowDownloads } from '@/components/export/use-flow-downloads';
import type { UnitColours } from '@/components/flows/flow-picture';
import type { FlowMeasure, FlowPer } from '@/components/flows/place-figures';
import type { MapCopy } from '@/components/map/copy-picture';
import type { Scheme } from '@/components/theme';
import type { TopFlows } from '@/geo/flows';
import type { ReleaseData } from '@/server/answers/shapes';
import type { NamedScene } from './use-scene';

interface Props {
  named: NamedScene;
  answer: FlowRowsAnswer | undefined;
  sources: ReleaseData['sources'];
  top: TopFlows;
  colours: UnitColours;
  measure: FlowMeasure;
  per: FlowPer;
  scheme: Scheme;
  picture: () => Promise<MapCopy> | undefined;
}

/** The flows that are looked at, as files: a table, and the picture of the map. */
export default function FlowDownloads(props: Props) {
  const { named, answer, sources, top, picture, ...look } = props;
  const downloads = useFlowDownloads(answer, sources, named.scene, named.names, top.pairs, {
    ...look,
    copy: picture,
  });
  return <DownloadMenu of="map" downloads={downloads} />;
}
