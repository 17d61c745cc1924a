import { useTranslations } from 'use-intl';
import { CELL } from '@/geo/disclosure';
import type { Estimate } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import panel from '../panel/panel.module.css';
import { EstimateMark } from '../states/estimate-mark';
import { FigureText } from '../states/figure-text';
import { formatNumber, formatSigned } from '../theme';
import { ChangeText } from './change-text';
import type { PlaceStory } from './place-story';

interface Props {
  facts: PlaceStory['facts'];
  estimate: Estimate | null;
}

/** Who came, who left and what is gained, in people and by 1,000 people and year. */
export function FlowFacts({ facts, estimate }: Props) {
  const t = useTranslations('migration');
  const language = useLanguage();
  return (
    <dl className={panel.facts}>
      {facts.map(({ measure, count, rate, change }) => {
        const signed = measure === 'net';
        const people = (value: number) =>
          signed ? formatSigned(value, language) : formatNumber(value, language);
        const perThousand = (value: number) =>
          `${signed ? formatSigned(value, language, 1) : formatNumber(value, language, 1)} ‰`;
        return (
          <div key={measure} data-testid={`fact-${measure}`}>
            <dt>{t(`fact.${measure}`)}</dt>
            <dd>
              <EstimateMark estimate={count.cell === CELL.value ? estimate : null} />
              <FigureText figure={count} format={people} />
              <span className={panel.unit}> {t('people')}</span>
              <span className={panel.aside}>
                <FigureText figure={rate} format={perThousand} /> <ChangeText change={change} />
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
