import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './plan-picture.module.css';
import type { PlanSheet, SheetFrame } from './plan-sheet';

interface Props {
  title: string;
  sheet: PlanSheet;
  /** Islands of the province, by name, that the boundaries do not show. */
  islands: readonly string[];
  /** What holds of the borders: approximate, not drawn. */
  caution: string | null;
  /** Of the whole country: borders are hairlines. */
  far?: boolean;
  children?: ReactNode;
}

/** A map of the plan on paper, with what lies far out at sea in frames beside it. */
export function PlanPicture({ title, sheet, islands, caution, far, children }: Props) {
  const t = useTranslations('dossier.map');
  const { main, insets, numbers, unnamed } = sheet;
  return (
    <figure className={styles.picture} data-far={far || undefined}>
      <figcaption className={styles.pictureTitle}>{title}</figcaption>
      {main ? (
        <div className={styles.sheet}>
          <Frame frame={main} label={title} />
          {insets.length + islands.length > 0 && (
            <div className={styles.insets}>
              {insets.map((inset) => (
                <figure key={inset.caption} className={styles.inset}>
                  <Frame frame={inset} label={inset.caption} />
                  <figcaption>{inset.caption}</figcaption>
                </figure>
              ))}
              {islands.map((name) => (
                <figure key={name} className={styles.inset}>
                  <Islands />
                  <figcaption>{name}</figcaption>
                </figure>
              ))}
            </div>
          )}
        </div>
      ) : (
        <p className={styles.absent}>{t('noOutlines')}</p>
      )}
      {children}
      <p className={styles.small}>
        {numbers > 0 && `${t('numbers', { count: numbers })} `}
        {unnamed > 0 && `${t('unnamed', { count: unnamed })} `}
        {caution}
      </p>
    </figure>
  );
}

function Frame({ frame, label }: { frame: SheetFrame; label: string }) {
  const { width, height, fills, cuts, thin, thick, labels, fontSize } = frame;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className={styles.map}>
      <defs>
        <pattern
          id="dossier-cut"
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1={0} y1={0} x2={0} y2={5} className={styles.hatch} />
        </pattern>
      </defs>
      {fills.map(({ colour, path }) => (
        <path
          key={String(colour)}
          d={path}
          fillRule="evenodd"
          className={styles.ground}
          style={colour === null ? undefined : { fill: `var(--dd-group-${colour})` }}
        />
      ))}
      {cuts && <path d={cuts} fillRule="evenodd" fill="url(#dossier-cut)" />}
      <path d={thin} className={styles.thin} />
      <path d={thick} className={styles.thick} />
      {labels.map(({ id, lines, isNumber, x, y }) => (
        <text
          key={id}
          className={isNumber ? styles.numberLabel : styles.nameLabel}
          style={{ fontSize }}
          textAnchor="middle"
        >
          {lines.map((line, i) => (
            <tspan
              key={line}
              x={x.toFixed(1)}
              y={(y + ((i - (lines.length - 1) / 2) * 1.2 + 0.35) * fontSize).toFixed(1)}
            >
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}

/** A sign for islands whose outline the release does not have; their name stands below. */
function Islands() {
  const spots = [
    [44, 38, 3],
    [58, 30, 2],
    [70, 44, 3.5],
    [52, 54, 2],
    [84, 60, 2.5],
  ] as const;
  return (
    <svg viewBox="0 0 132 90" aria-hidden className={styles.map}>
      {spots.map(([cx, cy, r]) => (
        <circle key={cx} cx={cx} cy={cy} r={r} className={styles.islet} />
      ))}
    </svg>
  );
}
