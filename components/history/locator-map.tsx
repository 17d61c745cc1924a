import { useTranslations } from 'use-intl';
import { insidePoint } from '@/geo/topology';
import type { LocatorData, OutlineData, UnitLife } from '@/server/answers/past-shapes';
import type { ReleaseData } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import { unitFullName, unitShortName } from '../unit-name';
import styles from './history.module.css';
import { frameOf, placeNames } from './locator-frame';

const WIDTH = 420;

interface Props {
  locator: LocatorData;
  unit: UnitLife;
  /** Names to write on the map though no unit is called so. */
  places: ReleaseData['places'];
}

/** A small map: the unit over those that it came from, or went to. What is approximate is marked. */
export function LocatorMap({ locator, unit, places }: Props) {
  const t = useTranslations('history');
  const language = useLanguage();
  const frame = frameOf(locator, WIDTH);
  const caption = t(locator.way === 'in' ? 'mapIn' : 'mapOut', {
    unit: unitFullName(unit, language),
    date: formatDate(locator.day, language),
  });
  const own = locator.outlines.filter(({ role }) => role === 'self');
  const others = locator.outlines.filter(({ role }) => role === 'other');
  const shape = ({ unit: of, rings, approximate, role }: OutlineData) => (
    <path
      key={keyOf(of)}
      className={styles.outline}
      data-role={role}
      data-approximate={approximate || undefined}
      d={frame.path(rings)}
    />
  );
  const names = placeNames(
    [
      ...locator.points.map(({ unit: of, lon, lat }) => {
        const [x, y] = frame.at(lon, lat);
        return { of: keyOf(of), text: unitShortName(of, language), x, y: y - 9 };
      }),
      ...others.map(({ unit: of, rings }) => {
        const [x, y] = frame.at(...middleOf(rings));
        return { of: keyOf(of), text: unitShortName(of, language), x, y };
      }),
      ...places
        .map(({ name, nameEn, lon, lat }) => {
          const [x, y] = frame.at(lon, lat);
          return { of: null, text: language === 'vi' ? name : nameEn, x, y };
        })
        .filter(({ x, y }) => x > 0 && x < frame.width && y > 0 && y < frame.height),
    ],
    frame,
  );
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.map}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={caption}
      >
        {others.map(shape)}
        {own.map(shape)}
        {locator.points.map(({ unit: of, role, lon, lat }) => {
          const [x, y] = frame.at(lon, lat);
          return (
            <circle key={keyOf(of)} className={styles.point} data-role={role} cx={x} cy={y} r={4} />
          );
        })}
        {names.map(({ of, text, x, y }) => (
          <text key={of ?? text} className={of ? styles.name : styles.place} x={x} y={y}>
            {text}
          </text>
        ))}
      </svg>
      <figcaption className={styles.caption}>
        {caption}. {locator.points.length > 0 && t('points')}{' '}
        {locator.outlines.some(({ approximate }) => approximate) && t('approximate')}
      </figcaption>
    </figure>
  );
}

const keyOf = ({ code, validFrom }: UnitLife): string => `${code} ${validFrom}`;

/** A place inside the largest ring: where a name may stand. */
function middleOf(rings: OutlineData['rings']): readonly [lon: number, lat: number] {
  const largest = rings.reduce((a, b) => (extentOf(b) > extentOf(a) ? b : a));
  return insidePoint([[largest]]);
}

/** Square degrees of the box around a ring. */
function extentOf(ring: OutlineData['rings'][number]): number {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return (Math.max(...lons) - Math.min(...lons)) * (Math.max(...lats) - Math.min(...lats));
}
