'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ChipButton } from '@/components/controls/chip-button';
import { useTableDownloads } from '@/components/export/use-downloads';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import { UnitTable } from '@/components/table/unit-table';
import type { ReleaseData } from '@/server/answers/shapes';
import type { DrawnLevel } from './auto-level';
import { boundaryFile } from './boundary-file';
import { CrosswalkDownload } from './crosswalk-download';
import { failureOf } from './failure';
import type { ShownView } from './resolve-view';
import { useTRPC } from './trpc';
import { boundaryQuery } from './use-outlines';

interface Props {
  /** What is to be known of all that is shown. */
  banner: ReactNode;
  release: ReleaseData;
  view: ShownView;
  level: DrawnLevel;
  selected: string | null;
  onSelect: (code: string) => void;
  onClose: () => void;
}

/** The map's twin over the map: every unit of the level that is shown, with every measure. */
export default function TableTwin(props: Props) {
  const { banner, release, view, level, selected, onSelect, onClose } = props;
  const t = useTranslations('map');
  const { atlas } = useTRPC();
  const { edition } = view;
  const { date, concept } = view.series;
  const table = useQuery(atlas.table.queryOptions({ level, edition, date, concept }));
  const failure = failureOf(table);
  const store = useQueryClient();
  const outline = boundaryFile(release, level, edition, 'overview');
  const downloads = useTableDownloads(table.data, () =>
    store.fetchQuery(boundaryQuery(outline?.url)),
  );
  return (
    <>
      {banner}
      <ChipButton onClick={onClose}>{t('back')}</ChipButton>
      <CrosswalkDownload release={release} level={level} edition={edition} />
      {failure ? (
        <Failed {...failure} />
      ) : table.data ? (
        <UnitTable
          answer={table.data}
          selected={selected}
          onSelect={onSelect}
          downloads={downloads}
        />
      ) : (
        <Loading bars={12} />
      )}
    </>
  );
}
