import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import styles from './states.module.css';

interface Props {
  /** What could not be done; by default that the figures could not be loaded. */
  sentence?: string;
  /** The reference under which the server wrote the whole error down. */
  reference?: string | null;
  onRetry?: () => void;
}

/** Something went wrong: a short sentence, a reference to ask by, and a way to try again. */
export function Failed({ sentence, reference, onRetry }: Props) {
  const t = useTranslations('states');
  return (
    <div role="alert" className={styles.box}>
      <span className={styles.strong}>{sentence ?? t('failed')}</span>
      {reference && <span>{t('reference', { reference })}</span>}
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
