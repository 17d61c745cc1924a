import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { ChipLink } from '../controls/chip-button';
import { DownloadMenu, type Downloads } from '../export/download-menu';
import styles from './panel.module.css';

interface Props {
  downloads: Downloads;
  /** Address of the unit's history; absent for the whole country, which has none. */
  history?: string | undefined;
}

/** What can be done with the profile that is shown; the address already holds the whole view. */
export default function ProfileActions({ downloads, history }: Props) {
  const t = useTranslations('profile');
  const tHistory = useTranslations('history');
  const link = useClipboard();
  return (
    <div className={styles.actions}>
      {history && <ChipLink href={history}>{tHistory('link')}</ChipLink>}
      <DownloadMenu of="profile" downloads={downloads} />
      <Button variant="default" size="sm" onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Button variant="default" size="sm" onClick={() => link.copy(window.location.href)}>
        {link.copied ? t('copied') : t('copyLink')}
      </Button>
    </div>
  );
}
