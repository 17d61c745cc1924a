import type { Histogram as Bins } from '@/server/answers/shapes';
import { classOf } from '../map/painting';

interface Props {
  bins: Bins;
  breaks: readonly number[];
  colours: readonly string[];
  highlighted: number | null;
  label: string;
  className?: string;
}

const HEIGHT = 44;

/** How many units lie where: a bar a bin, each in the colour of its middle's class. */
export function Histogram({ bins, breaks, colours, highlighted, label, className }: Props) {
  const most = Math.max(1, ...bins.counts);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${bins.counts.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {bins.counts.map((count, i) => {
        const [from, to] = [bins.edges[i] as number, bins.edges[i + 1] as number];
        const middle = bins.log && from > 0 ? Math.sqrt(from * to) : (from + to) / 2;
        const group = classOf(middle, breaks);
        // A bin with few units stays visible beside one with thousands.
        const height = count === 0 ? 0 : Math.max(1.5, (count / most) * HEIGHT);
        return (
          <rect
            key={from}
            x={i + 0.06}
            y={HEIGHT - height}
            width={0.88}
            height={height}
            fill={colours[group]}
            opacity={highlighted === null || highlighted === group ? 1 : 0.25}
          />
        );
      })}
    </svg>
  );
}
