import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import buttons from './studio-buttons.module.css';
import { UnitFinder } from './unit-finder';

interface Props extends ComponentProps<typeof UnitFinder> {
  onList: () => void;
  /** Null where there is no keyboard to speak of. */
  onHelp: (() => void) | null;
}

/** The ways to pick that need no map: by name or code, one by one or as a list. */
export function PickTools({ onList, onHelp, ...finder }: Props) {
  const t = useTranslations('studio');
  return (
    <div className={buttons.tools}>
      <UnitFinder {...finder} />
      <div className={buttons.chips}>
        <button type="button" className={buttons.textButton} onClick={onList}>
          {t('list')}
        </button>
        {onHelp && (
          <button type="button" className={buttons.textButton} onClick={onHelp}>
            {t('help')}
          </button>
        )}
      </div>
    </div>
  );
}
