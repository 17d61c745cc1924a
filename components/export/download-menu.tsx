import { Button, Loader, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from './export.module.css';
import { saveFile } from './save-file';

export const FORMATS = ['xlsx', 'csv', 'geojson', 'png'] as const;
export type Format = (typeof FORMATS)[number];

/** A file that can be had: made only when it is asked for. */
export interface Download {
  name: string;
  make: () => Promise<Blob>;
}
export type Downloads = Partial<Record<Format, Download>>;

interface Props {
  /** What is downloaded: told to those who cannot see beside what the button stands. */
  of:
    | 'map'
    | 'picture'
    | 'ages'
    | 'balance'
    | 'table'
    | 'profile'
    | 'crosswalk'
    | 'plan'
    | 'comparison'
    | 'failing'
    | 'moves';
  downloads: Downloads;
}

/** The files that the view in hand can be had as; making one shows that it works, or that it failed. */
export function DownloadMenu({ of, downloads }: Props) {
  const t = useTranslations('export');
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');

  const start = async ({ name, make }: Download) => {
    setState('working');
    try {
      saveFile(name, await make());
      setState('idle');
    } catch (error) {
      console.error(error);
      setState('failed');
    }
  };

  return (
    <div className={styles.menu}>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            size="sm"
            aria-label={t(`of.${of}`)}
            disabled={state === 'working'}
            leftSection={state === 'working' ? <Loader size={14} color="gray" /> : null}
            rightSection={<span aria-hidden>▾</span>}
          >
            {state === 'working' ? t('working') : t('label')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map((format) => {
            const download = downloads[format];
            return (
              download && (
                <Menu.Item key={format} onClick={() => start(download)}>
                  {t(format)}
                </Menu.Item>
              )
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <span role="status" className={styles.failed}>
        {state === 'failed' && t('failed')}
      </span>
    </div>
  );
}
