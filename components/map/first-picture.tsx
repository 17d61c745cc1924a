import type { CSSProperties } from 'react';
import type { Language, Scheme } from '../theme';
import type { Room } from './camera';
import styles from './first-picture.module.css';
import { type NamedPlace, placeName } from './labels';
import type { Box } from './outlines';
import { ROOMS } from './room';
import { sheetOf } from './sheet';

interface Props {
  /** Where the picture is fetched, by scheme: only the one that is seen is. */
  addresses: Record<Scheme, string>;
  home: Box;
  places: readonly NamedPlace[];
  language: Language;
  /** Whether the map itself stands there by now. */
  gone: boolean;
}

const inset = ({ top, right, bottom, left }: Room) => `${top}px ${right}px ${bottom}px ${left}px`;

/**
 * The country as the map is about to show it, drawn by the server, over the map until it has painted
 * the same. It needs no script: style sheets fit it into the room that the cards leave, as the map's
 * camera does.
 */
export function FirstPicture({ addresses, home, places, language, gone }: Props) {
  const sheet = sheetOf(home);
  const fit = {
    '--wide': inset(ROOMS.wide),
    '--narrow': inset(ROOMS.narrow),
    '--ratio': sheet.width / sheet.height,
    '--light': `url("${addresses.light}")`,
    '--dark': `url("${addresses.dark}")`,
  } as CSSProperties;
  // What a browser is asked to time: the moment at which the picture is on the screen.
  const timed = { elementtiming: 'first-picture' };
  return (
    <div className={styles.cover} style={fit} data-gone={gone || undefined} aria-hidden>
      <div className={styles.room}>
        <div className={styles.sheet} {...timed}>
          {places.map((place) => {
            const { x, y } = sheet.place(place.lon, place.lat);
            return (
              <span
                key={place.name}
                className={styles.place}
                style={{ left: `${(x / sheet.width) * 100}%`, top: `${(y / sheet.height) * 100}%` }}
              >
                {placeName(place, language)}
              </span>
            );
          })}
        </div>
      </div>
    </div>
  );
}
