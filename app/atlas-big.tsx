'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ChoroplethAnswer, UnitsAnswer } from '@/components/answers';
import { BigList, BigScreen } from '@/components/controls/big-screen';
import { useLanguage } from '@/components/i18n/language';
import { estimateAt } from '@/components/states/estimate-at';
import { formatDate, formatMeasure } from '@/components/theme';
import { unitShortName } from '@/components/unit-name';
import { MEASURES } from '@/geo/measures';
import type { ShownView } from './resolve-view';
import type { useBigScreen } from './use-big-screen';

interface Props {
  big: ReturnType<typeof useBigScreen>;
  view: ShownView;
  /** That the figures are invented, while they are. */
  banner: ReactNode;
  answer: ChoroplethAnswer | undefined;
  units: UnitsAnswer | undefined;
}

/** More cannot be read across a room. */
const TOLD = 8;

/** The atlas on a big screen. */
export function AtlasBig({ big, view, banner, answer, units }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const { measure } = view;
  const { concept, date } = answer?.question ?? view.series;
  const { playing, onPlaying, leave } = big;
  return (
    <BigScreen
      {...{ banner, playing, onPlaying }}
      title={t(`measure.${measure}`)}
      subject={t('profile.asOf', {
        concept: t(`concept.${concept}`),
        date: formatDate(date, language),
      })}
      onLeave={leave}
    >
      {answer && units && <Highest answer={answer} units={units} />}
    </BigScreen>
  );
}

/** The units with most of the measure, in large letters. */
function Highest({ answer, units }: { answer: ChoroplethAnswer; units: UnitsAnswer }) {
  const t = useTranslations();
  const language = useLanguage();
  const { measure } = answer.question;
  const at = new Map(units.data.code.map((code, i) => [code, i]));
  const rows = answer.data.code
    .flatMap((code, i) => {
      const [value, unit] = [answer.data.values[i], at.get(code)];
      if (value == null || unit === undefined) return [];
      const [name, nameEn] = [units.data.name[unit]!, units.data.nameEn[unit]!];
      const about = estimateAt(answer.data.estimates, i) ? '≈ ' : '';
      return [
        {
          ...{ key: code, value, name: unitShortName({ name, nameEn }, language) },
          figure: `${about}${formatMeasure(measure, value, language)}`,
        },
      ];
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, TOLD);
  return (
    <BigList
      title={t('bigScreen.most', { unit: t(`unit.${MEASURES[measure].unit}`) })}
      rows={rows}
    />
  );
}
