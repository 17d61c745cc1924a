import { useTranslations } from 'use-intl';
import type { Edition } from '@/geo/units';
import card from '../controls/card.module.css';
import { ChipButton } from '../controls/chip-button';
import { Choice } from '../controls/choice';
import { useLanguage } from '../i18n/language';
import { SPLIT_MODES, type SplitMode } from '../map/room';
import { formatDate } from '../theme';
import styles from './compare.module.css';

interface Props {
  left: Edition;
  right: Edition;
  editions: readonly Edition[];
  /** Null where there is room for one way only. */
  mode: SplitMode | null;
  /** What the reader must know of the right side. */
  remarks: readonly string[];
  onRight: (edition: Edition) => void;
  onMode: (mode: SplitMode) => void;
  onStop: () => void;
}

/** Which two editions are compared, how, and the way out. */
export function CompareBar(props: Props) {
  const { left, right, editions, mode, remarks, onRight, onMode, onStop } = props;
  const t = useTranslations('compare');
  const language = useLanguage();
  const day = (edition: Edition) => formatDate(edition, language);
  return (
    <section className={`${card.card} ${styles.bar}`} aria-label={t('title')}>
      <div className={styles.chips}>
        <Choice
          label={t('other')}
          value={right}
          options={editions.map((edition) => ({
            value: edition,
            text: t('side', { date: day(edition) }),
          }))}
          onChange={onRight}
        />
        {mode && (
          <fieldset className={styles.modes}>
            <legend>{t('mode')}</legend>
            {SPLIT_MODES.map((each) => (
              <ChipButton key={each} pressed={mode === each} onClick={() => onMode(each)}>
                {t(each)}
              </ChipButton>
            ))}
          </fieldset>
        )}
        <ChipButton onClick={onStop}>{t('stop')}</ChipButton>
      </div>
      <p role="status">{t('sentence', { left: day(left), right: day(right) })}</p>
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
    </section>
  );
}
