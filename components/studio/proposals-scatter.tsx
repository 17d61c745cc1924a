import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PlanFigures } from '@/geo/plans';
import { Choice } from '../controls/choice';
import { useLanguage } from '../i18n/language';
import { FIGURES, type FigureId, figureText } from './proposal-figures';
import styles from './proposals.module.css';

const [WIDE, HIGH, EDGE] = [420, 220, 28];
/** A plan may stand on the axis: its number is not to hide what the axis says. */
const BESIDE = 15;

interface Props {
  figures: readonly PlanFigures[];
  chosen: number | null;
  onChoose: (plan: number) => void;
}

/** Plans against each other in two things that they trade: nearer to the lower left is less of both. */
export function ProposalsScatter({ figures, chosen, onChoose }: Props) {
  const t = useTranslations('proposals');
  const language = useLanguage();
  const known = FIGURES.filter((id) => figures.every((each) => each[id] !== null));
  const varied = known.filter((id) => new Set(figures.map((each) => each[id])).size > 1);
  const [across, setAcross] = useState<FigureId>(varied[0] ?? 'peopleChanged');
  const [up, setUp] = useState<FigureId>(varied[1] ?? 'outlineKm');
  const options = known.map((id) => ({ value: id, text: t(`figures.${id}`) }));
  const x = axis(figures, across, EDGE, WIDE - EDGE);
  const y = axis(figures, up, HIGH - EDGE, EDGE);
  return (
    <figure className={styles.scatter}>
      <figcaption className={styles.axes}>
        <Choice label={t('axisUp')} value={up} options={options} onChange={setUp} />
        <span aria-hidden>×</span>
        <Choice label={t('axisAcross')} value={across} options={options} onChange={setAcross} />
      </figcaption>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`}>
        <title>{t('scatter')}</title>
        <path
          d={`M${EDGE} ${EDGE - 12}V${HIGH - EDGE}H${WIDE - EDGE + 12}`}
          className={styles.axis}
        />
        <text x={EDGE} y={HIGH - 8} className={styles.tick}>
          {figureText(across, x.least, t, language)}
        </text>
        <text x={WIDE - EDGE} y={HIGH - 8} className={styles.tick} textAnchor="end">
          {figureText(across, x.most, t, language)}
        </text>
        <text x={EDGE + BESIDE} y={HIGH - EDGE - 4} className={styles.tick}>
          {figureText(up, y.least, t, language)}
        </text>
        <text x={EDGE + BESIDE} y={EDGE - 4} className={styles.tick}>
          {figureText(up, y.most, t, language)}
        </text>
        {figures.map((each, p) => {
          const text = t('dot', {
            number: p + 1,
            across: figureText(across, each[across] ?? 0, t, language),
            up: figureText(up, each[up] ?? 0, t, language),
          });
          return (
            // biome-ignore lint/a11y/useSemanticElements: no HTML button stands in a drawing
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: plans are numbered by their place
              key={p}
              role="button"
              tabIndex={0}
              aria-pressed={chosen === p}
              aria-label={text}
              className={styles.dot}
              transform={`translate(${x.at(each)} ${y.at(each)})`}
              onClick={() => onChoose(p)}
              onKeyDown={({ key }) => (key === 'Enter' || key === ' ') && onChoose(p)}
            >
              <title>{text}</title>
              <circle r="11" />
              <text textAnchor="middle" dy="0.35em">
                {p + 1}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function axis(figures: readonly PlanFigures[], id: FigureId, from: number, to: number) {
  const values = figures.map((each) => each[id] ?? 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const at = (each: PlanFigures) =>
    most === least
      ? (from + to) / 2
      : from + ((to - from) * ((each[id] ?? 0) - least)) / (most - least);
  return { least, most, at };
}
