'use client';
import { type ComponentProps, type ReactNode, useRef } from 'react';
import type { ToldOfFlows } from '@/components/export/about-flows';
import { DownloadMenu } from '@/components/export/download-menu';
import type { Sheet } from '@/components/export/sheet';
import { usePictureDownloads } from '@/components/export/use-picture-downloads';
import { useScheme } from '../use-scheme';

interface Props {
  of: ComponentProps<typeof DownloadMenu>['of'];
  /** What a file tells of it; null until there is an answer. */
  told: ToldOfFlows | null;
  /** The figures of the picture as a table. */
  sheet: () => Sheet;
  children: ReactNode;
}

/** A picture of the panel with its files. */
export function PanelPicture({ of, told, sheet, children }: Props) {
  const picture = useRef<HTMLDivElement>(null);
  const downloads = usePictureDownloads(told, sheet, picture, useScheme());
  return (
    <div>
      <div ref={picture}>{children}</div>
      <DownloadMenu of={of} downloads={downloads} />
    </div>
  );
}
