'use client';
import { type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { ToldOfFlows } from '@/components/export/about-flows';
import { DownloadMenu } from '@/components/export/download-menu';
import type { Sheet } from '@/components/export/sheet';
import { usePictureDownloads } from '@/components/export/use-picture-downloads';
import styles from '@/components/flows/flow-table.module.css';
import { Notes } from '@/components/states/notes';
import { SampleBadge } from '@/components/states/sample-badge';
import { useScheme } from '../use-scheme';

interface Props {
  title: string;
  /** What a file tells of it; null until there is an answer. */
  told: ToldOfFlows | null;
  /** The figures of the picture as a table. */
  sheet: () => Sheet;
  /** Movers whose pair is not told. */
  hidden?: number;
  /** Choices that belong to the picture. */
  choices?: ReactNode;
  children: ReactNode;
}

/** A picture in place of the map: what it is, its files, its figures, and what must be known of them. */
export function PictureFrame({ title, told, sheet, hidden = 0, choices, children }: Props) {
  const t = useTranslations();
  const picture = useRef<HTMLDivElement>(null);
  const downloads = usePictureDownloads(told, sheet, picture, useScheme());
  const about = told?.notes.filter(({ code }) => code !== 'sample_data') ?? [];
  return (
    <section className={styles.frame} aria-label={title}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{title}</h2>
        {told?.provenance.sample && <SampleBadge />}
        {choices}
        {told && <DownloadMenu of="picture" downloads={downloads} />}
      </div>
      <div className={styles.scroller}>
        <div ref={picture}>{children}</div>
        <Notes notes={about} />
        <p className={styles.foot}>{t('flowPictures.protected', { count: hidden })}</p>
      </div>
    </section>
  );
}
