import { useTranslations } from 'use-intl';
import type { Estimate } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { EstimateMark } from '../states/estimate-mark';
import { formatNumber } from '../theme';
import type { Corridor } from './corridors';

interface Props extends Pick<Corridor, 'movers' | 'atLeast'> {
  /** Set where the figures were restated on other units. */
  estimate: Estimate | null;
}

/** How many moved between two places, and whether more may have. */
export function MoversCount({ movers, atLeast, estimate }: Props) {
  const t = useTranslations('migration');
  const language = useLanguage();
  return (
    <>
      <EstimateMark estimate={estimate} />
      {atLeast && (
        <>
          <abbr title={t('atLeast')} aria-label={t('atLeast')}>
            ≥
          </abbr>
          {'\u00a0'}
        </>
      )}
      {formatNumber(movers, language)}
    </>
  );
}
