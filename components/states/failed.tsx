import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { ToldProblem } from '@/server/errors';
import styles from './states.module.css';

interface Props {
  /** What the server told of the error (`errors.<code>`); without it the server was not reached. */
  problem?: ToldProblem | null;
  /** Instead of the sentence for the problem. */
  sentence?: string;
  onRetry?: () => void;
}

/** Something went wrong: a short sentence, a reference to ask by, and a way to try again. */
export function Failed({ problem, sentence, onRetry }: Props) {
  const t = useTranslations();
  const { code, ...rest } = problem ?? { code: null };
  const values = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, value ?? '']),
  );
  const { reference } = values;
  const known = code !== null && t.has(`errors.${code}`);
  return (
    <div role="alert" className={styles.box}>
      <span className={styles.strong}>
        {sentence ?? (known ? t(`errors.${code}`, values) : t('states.failed'))}
      </span>
      {reference && <span>{t('states.reference', { reference })}</span>}
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('states.retry')}
        </Button>
      )}
    </div>
  );
}
