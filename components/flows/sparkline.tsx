interface Props {
  /** In the order of time. */
  values: readonly number[];
  /** Which of them is shown elsewhere: it gets the dot. */
  at: number;
}

const WIDTH = 42;
const HEIGHT = 18;
const PAD = 2.5;

/** A course of years as small as a word, from zero up; the words beside it tell the figures. */
export function Sparkline({ values, at }: Props) {
  if (values.length < 2) return null;
  const most = Math.max(1, ...values);
  const place = (value: number, i: number) => ({
    x: PAD + (i * (WIDTH - 2 * PAD)) / (values.length - 1),
    y: HEIGHT - PAD - (value / most) * (HEIGHT - 2 * PAD),
  });
  const line = values.map(place);
  const dot = line[at];
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      <polyline
        points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="var(--dd-link)"
        strokeWidth="1.5"
      />
      {dot && <circle cx={dot.x} cy={dot.y} r="2.4" fill="var(--dd-ink)" />}
    </svg>
  );
}
