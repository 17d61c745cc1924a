import { useTranslations } from 'use-intl';
import type { LocatorData, OutlineData, UnitLife } from '@/server/answers/past-shapes';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import { unitFullName, unitShortName } from '../unit-name';
import styles from './history.module.css';
import { frameOf } from './locator-frame';

const WIDTH = 420;

/** A small map: the unit over those that it came from, or went to. What is approximate is marked. */
export function LocatorMap({ locator, unit }: { locator: LocatorData; unit: UnitLife }) {
  const t = useTranslations('history');
  const language = useLanguage();
  const frame = frameOf(locator, WIDTH);
  const caption = t(locator.way === 'in' ? 'mapIn' : 'mapOut', {
    unit: unitFullName(unit, language),
    date: formatDate(locator.day, language),
  });
  const own = locator.outlines.filter(({ role }) => role === 'self');
  const others = locator.outlines.filter(({ role }) => role === 'other');
  const shape = ({ unit: { code, validFrom }, rings, approximate, role }: OutlineData) => (
    <path
      key={`${code} ${validFrom}`}
      className={styles.outline}
      data-role={role}
      data-approximate={approximate || undefined}
      d={frame.path(rings)}
    />
  );
  const names = [
    ...others.map(({ unit: of, rings }) => ({ of, at: frame.at(...middleOf(rings)), dot: null })),
    ...locator.points.map(({ unit: of, role, lon, lat }) => ({
      of,
      at: frame.at(lon, lat),
      dot: role,
    })),
  ];
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
        {names.map(({ of, at: [x, y], dot }) => (
          <g key={`${of.code} ${of.validFrom}`}>
            {dot && <circle className={styles.point} data-role={dot} cx={x} cy={y} r={4} />}
            <text className={styles.name} x={x} y={dot ? y - 8 : y}>
              {unitShortName(of, language)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={styles.caption}>
        {caption}. {locator.points.length > 0 && t('points')}{' '}
        {locator.outlines.some(({ approximate }) => approximate) && t('approximate')}
      </figcaption>
    </figure>
  );
}

/** The middle of the box of the largest ring: where a name may stand. */
function middleOf(rings: OutlineData['rings']): [number, number] {
  let best = { area: -1, middle: [0, 0] as [number, number] };
  for (const ring of rings) {
    const lons = ring.map(([lon]) => lon);
    const lats = ring.map(([, lat]) => lat);
    const [west, east] = [Math.min(...lons), Math.max(...lons)];
    const [south, north] = [Math.min(...lats), Math.max(...lats)];
    const area = (east - west) * (north - south);
    if (area > best.area) best = { area, middle: [(west + east) / 2, (south + north) / 2] };
  }
  return best.middle;
}
