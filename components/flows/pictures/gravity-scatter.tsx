import { useTranslations } from 'use-intl';
import type { GravityFit, Residual } from '@/geo/flows';
import { useLanguage } from '../../i18n/language';
import { formatShort } from '../../theme';
import { decadesUpTo } from './decades';
import styles from './flow-gravity.module.css';

interface Props {
  fit: GravityFit;
  names: readonly string[];
  /** Corridors that stand out: marked among the others. */
  apart: { readonly larger: readonly Residual[]; readonly smaller: readonly Residual[] };
}

const SIDE = 320;
const MARGIN = { left: 78, bottom: 38, top: 8, right: 30 };
/** Fewer movers than one lie on the axis: a logarithm has no zero. */
const LEAST = 1;

/** Movers that were counted over those that are expected, on scales of powers of ten. */
export function GravityScatter({ fit, names, apart }: Props) {
  const t = useTranslations('flowPictures');
  const language = useLanguage();
  const { movers, expected, pairs } = fit;
  let most = 10;
  for (let k = 0; k < movers.length; k++) most = Math.max(most, movers[k]!, expected[k]!);
  const decades = [...decadesUpTo(most), 10 ** Math.ceil(Math.log10(most))];
  const top = Math.log10(decades.at(-1)!);
  const at = (count: number) => (Math.log10(Math.max(LEAST, count)) / top) * SIDE;
  const key = (pair: { origin: number; destination: number }) =>
    `${pair.origin} ${pair.destination}`;
  const marked = new Map([
    ...apart.larger.map((pair) => [key(pair), 'larger'] as const),
    ...apart.smaller.map((pair) => [key(pair), 'smaller'] as const),
  ]);
  const box = [
    -MARGIN.left,
    -MARGIN.top,
    SIDE + MARGIN.left + MARGIN.right,
    SIDE + MARGIN.top + MARGIN.bottom,
  ];
  return (
    <svg
      viewBox={box.join(' ')}
      className={styles.scatter}
      role="img"
      aria-label={t('gravity.scatter')}
    >
      {decades.map((count) => (
        <g key={count} className={styles.axis}>
          <line x1={at(count)} x2={at(count)} y1={0} y2={SIDE} />
          <line x1={0} x2={SIDE} y1={SIDE - at(count)} y2={SIDE - at(count)} />
          <text x={at(count)} y={SIDE + 16} textAnchor="middle">
            {formatShort(count, language)}
          </text>
          <text x={-6} y={SIDE - at(count) + 4} textAnchor="end">
            {formatShort(count, language)}
          </text>
        </g>
      ))}
      <line x1={0} y1={SIDE} x2={SIDE} y2={0} className={styles.same} />
      {pairs.map((pair, k) => {
        const mark = marked.get(key(pair));
        return (
          <circle
            key={key(pair)}
            cx={at(expected[k]!)}
            cy={SIDE - at(movers[k]!)}
            r={mark ? 3.6 : 1.8}
            className={styles.dot}
            data-mark={mark}
          >
            {mark && <title>{`${names[pair.origin]} → ${names[pair.destination]}`}</title>}
          </circle>
        );
      })}
      <text x={SIDE / 2} y={SIDE + 34} textAnchor="middle" className={styles.title}>
        {t('gravity.expected')}
      </text>
      <text
        transform={`translate(${-MARGIN.left + 11} ${SIDE / 2}) rotate(-90)`}
        textAnchor="middle"
        className={styles.title}
      >
        {t('gravity.moved')}
      </text>
    </svg>
  );
}
