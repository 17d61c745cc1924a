import { useXAxisScale, useYAxisScale } from 'recharts';
import { CELL } from '@/geo/disclosure';
import styles from './charts.module.css';
import type { TrendPoint } from './trend-rows';

interface Props {
  points: readonly TrendPoint[];
  /** The lowest value of the axis. */
  floor: number;
  hiddenWord: string;
}

/**
 * A dot a date: filled for the unit's own count, hollow for one restated from other units; a date whose
 * count is hidden has a dotted stem instead, so that the gap is seen to be one.
 */
export function TrendDots({ points, floor, hiddenWord }: Props) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  return points.map((point) => {
    const cx = x(point.at);
    const cy = y(point.value ?? floor);
    if (cx === undefined || cy === undefined) return null;
    if (point.value !== null) {
      return (
        <circle
          key={point.date}
          cx={cx}
          cy={cy}
          r={3}
          fill={point.through === 'own' ? 'var(--dd-link)' : 'var(--dd-card)'}
          stroke="var(--dd-link)"
          strokeWidth={1.5}
        />
      );
    }
    if (point.cell !== CELL.hidden) return null;
    return (
      <g key={point.date}>
        <line
          x1={cx}
          x2={cx}
          y1={cy}
          y2={cy - 22}
          stroke="var(--dd-muted)"
          strokeWidth={4}
          strokeDasharray="1.5 2.5"
        />
        <text x={cx} y={cy - 28} textAnchor="middle" className={styles.tick}>
          {hiddenWord}
        </text>
      </g>
    );
  });
}
