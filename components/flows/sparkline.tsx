interface Props {
  /** In the order of time. */
  values: readonly (number | null)[];
  /** Which of them is shown elsewhere: it gets the dot. */
  at: number;
}

const WIDTH = 42;
const HEIGHT = 18;
const PAD = 2.5;

/**
 * A course of periods as small as a word, from zero up; the words beside it tell the figures. It breaks at
 * what is not told.
 */
export function Sparkline({ values, at }: Props) {
  if (values.length < 2) return null;
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const x = (i: number) => PAD + (i * (WIDTH - 2 * PAD)) / (values.length - 1);
  const y = (value: number) => HEIGHT - PAD - (value / most) * (HEIGHT - 2 * PAD);
  const now = values[at] ?? null;
  let isDown = false;
  const path = values
    .map((value, i) => {
      const step = value === null ? '' : `${isDown ? 'L' : 'M'}${x(i)} ${y(value)}`;
      isDown = value !== null;
      return step;
    })
    .join('');
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
      <path d={path} fill="none" stroke="var(--dd-link)" strokeWidth="1.5" />
      {now !== null && <circle cx={x(at)} cy={y(now)} r="2.4" fill="var(--dd-ink)" />}
    </svg>
  );
}
