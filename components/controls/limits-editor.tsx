import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { type LimitsFault, MOST_LIMITS, readLimits, writeLimits } from './class-limits';
import styles from './limits-editor.module.css';

interface Props {
  limits: readonly number[];
  onLimits: (limits: number[]) => void;
}

/** Class limits as text: applied by Enter or on leaving the field, once they can be read. */
export function LimitsEditor({ limits, onLimits }: Props) {
  const t = useTranslations('classes');
  const language = useLanguage();
  const [text, setText] = useState(() => writeLimits(limits, language));
  const [fault, setFault] = useState<LimitsFault | null>(null);
  const field = useId();
  const help = useId();

  const apply = () => {
    const read = readLimits(text, language);
    if ('fault' in read) {
      setFault(read.fault);
      return;
    }
    setFault(null);
    if (read.limits.join() !== limits.join()) onLimits(read.limits);
  };
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <label htmlFor={field}>{t('limits')}</label>
      <input
        id={field}
        value={text}
        inputMode="text"
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={help}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={apply}
      />
      <p id={help} role={fault ? 'alert' : undefined} data-fault={fault !== null}>
        {fault ? t(`fault.${fault}`, { most: MOST_LIMITS }) : t('limitsHelp')}
      </p>
    </form>
  );
}
