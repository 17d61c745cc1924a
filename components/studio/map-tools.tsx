import { useTranslations } from 'use-intl';
import buttons from './studio-buttons.module.css';

interface Props {
  lasso: boolean;
  onLasso: (lasso: boolean) => void;
  onHome: () => void;
  onZoom: (steps: number) => void;
}

/** The buttons at the lower right of the studio's map. */
export function MapTools({ lasso, onLasso, onHome, onZoom }: Props) {
  const t = useTranslations('studio');
  const look = { type: 'button', className: buttons.mapButton } as const;
  return (
    <fieldset className={buttons.buttons} aria-label={t('tools')}>
      <button {...look} aria-pressed={lasso} title={t('lassoHelp')} onClick={() => onLasso(!lasso)}>
        {t('lasso')}
      </button>
      <button {...look} onClick={onHome}>
        {t('home')}
      </button>
      <button {...look} aria-label={t('zoomIn')} onClick={() => onZoom(1)}>
        +
      </button>
      <button {...look} aria-label={t('zoomOut')} onClick={() => onZoom(-1)}>
        −
      </button>
    </fieldset>
  );
}
