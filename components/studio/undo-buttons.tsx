import { useTranslations } from 'use-intl';
import buttons from './studio-buttons.module.css';

interface Props {
  /** Null where there is nothing to undo or redo. */
  undo: (() => void) | null;
  redo: (() => void) | null;
}

/** One step back, one step forth. */
export function UndoButtons({ undo, redo }: Props) {
  const t = useTranslations('studio');
  return (
    <>
      <button
        type="button"
        className={buttons.iconButton}
        aria-label={t('undo')}
        title={`${t('undo')} (Ctrl Z)`}
        disabled={!undo}
        onClick={() => undo?.()}
      >
        ↶
      </button>
      <button
        type="button"
        className={buttons.iconButton}
        aria-label={t('redo')}
        title={`${t('redo')} (Ctrl Shift Z)`}
        disabled={!redo}
        onClick={() => redo?.()}
      >
        ↷
      </button>
    </>
  );
}
