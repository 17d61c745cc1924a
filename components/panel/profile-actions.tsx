import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import { DownloadMenu, type Downloads } from '../export/download-menu';
import styles from './panel.module.css';

/** What can be done with the profile that is shown; the address already holds the whole view. */
export default function ProfileActions({ downloads }: { downloads: Downloads }) {
  const t = useTranslations('profile');
  const link = useClipboard();
  return (
    <div className={styles.actions}>
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
