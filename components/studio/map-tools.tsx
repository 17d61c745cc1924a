import { useTranslations } from 'use-intl';
import buttons from '../controls/map-buttons.module.css';

interface Props {
  lasso: boolean;
  onLasso: (lasso: boolean) => void;
  onHome: () => void;
  onZoom: (steps: number) => void;
}

/** The buttons at the lower right of the studio's map. */
export function MapTools({ lasso, onLasso, onHome, onZoom }: Props) {
  const t = useTranslations('studio');
  return (
    <fieldset className={buttons.buttons} aria-label={t('tools')}>
      <button
        type="button"
        aria-pressed={lasso}
        title={t('lassoHelp')}
        onClick={() => onLasso(!lasso)}
      >
        {t('lasso')}
      </button>
      <button type="button" onClick={onHome}>
        {t('home')}
      </button>
      <button type="button" aria-label={t('zoomIn')} onClick={() => onZoom(1)}>
        +
      </button>
      <button type="button" aria-label={t('zoomOut')} onClick={() => onZoom(-1)}>
        −
      </button>
    </fieldset>
  );
}
