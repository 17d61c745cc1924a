import type { BarShapeProps } from 'recharts';
import { usePlotArea, useYAxisScale } from 'recharts';
import { CELL } from '@/geo/disclosure';
import styles from './charts.module.css';
import type { PyramidRow } from './pyramid-rows';

/** Width in pixels of the hatched stub that stands for a hidden group: its true width is not told. */
const STUB = 18;

interface BarProps {
  box: BarShapeProps;
  sex: 'male' | 'female';
  /** Id of the hatch pattern in the same picture. */
  hatch: string;
}

/** One bar of the pyramid: a hair for zero, a hatched stub for a hidden group, a dash for no data. */
export function PyramidBar({ box, sex, hatch }: BarProps) {
  const { x, y, width, height } = box;
  const { figure } = (box.payload as PyramidRow)[sex];
  // A range below zero comes with its ends swapped, as a negative width.
  const left = Math.min(x, x + width);
  const stub = sex === 'male' ? left + Math.abs(width) - STUB : left;
  if (figure.cell === CELL.hidden) {
    return <rect x={stub} y={y} width={STUB} height={height} rx={1.5} fill={`url(#${hatch})`} />;
  }
  if (figure.value === null) {
    const middle = y + height / 2;
    return <line x1={stub} x2={stub + STUB} y1={middle} y2={middle} stroke="var(--dd-hatch)" />;
  }
  return (
    <rect
      x={left}
      y={y}
      width={Math.max(1, Math.abs(width))}
      height={height}
      rx={1.5}
      fill={`var(--dd-${sex})`}
    />
  );
}

/** The ages down the middle, every second group so that they can be read. */
export function PyramidAges({ rows }: { rows: readonly PyramidRow[] }) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  return rows.map(({ band, last }) => {
    const y = scale(band, { position: 'middle' });
    // The group before the last is left out: its label would touch the one of the open group.
    const told = last || (band % 10 === 0 && band < (rows[0]?.band ?? 0) - 5);
    if (y === undefined || !told) return null;
    return (
      <text
        key={band}
        x={plot.x + plot.width / 2}
        y={y}
        dy="0.35em"
        textAnchor="middle"
        className={styles.tick}
      >
        {last ? `${band}+` : band}
      </text>
    );
  });
}
