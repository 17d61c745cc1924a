/** Whether a map of communes has the colours of its legend. */
import type { Locator, Page } from '@playwright/test';
import type { Choropleth, Units } from './api';
import {
  cameraOf,
  colourDistance,
  pictureOf,
  plainColour,
  project,
  type Rgb,
  readRgb,
  roomOf,
  TOLERANCE,
} from './map-pixels';

/** The colours of the legend, by class. */
export async function legendColours(page: Page): Promise<Rgb[]> {
  const colours: Rgb[] = [];
  for (const row of await page.getByTestId(/^class-\d$/).all()) {
    const swatch = row.locator('span').first();
    colours.push(readRgb(await swatch.evaluate((span) => getComputedStyle(span).backgroundColor)));
  }
  return colours;
}

interface Shown {
  units: Units;
  choropleth: Choropleth;
  /** By class, as the legend has them. */
  colours: readonly Rgb[];
  /** Pixels at the top and the bottom of the room that bars cover. */
  covered?: { top: number; bottom: number };
  /** Whether it is this map that is seen so far to the right. */
  sees?: (x: number) => boolean;
}

/** What was seen: how many communes could be checked, of which classes, and which have another colour. */
export interface Sight {
  checked: number;
  classes: ReadonlySet<number>;
  wrong: string[];
}

/** Holds the pixel at each commune's centre against the colour of its class. */
export async function communesInSight(page: Page, map: Locator, shown: Shown): Promise<Sight> {
  const { units, choropleth, colours, sees = () => true } = shown;
  const covered = shown.covered ?? { top: 2, bottom: 2 };
  const [camera, room, picture] = [cameraOf(page), await roomOf(map), await pictureOf(map)];
  const breaks = choropleth.classes?.breaks ?? [];
  const classes = new Set<number>();
  const wrong: string[] = [];
  let checked = 0;
  for (const [i, code] of units.code.entries()) {
    const value = choropleth.values[choropleth.code.indexOf(code)];
    const [lon, lat] = [units.lon[i], units.lat[i]];
    if (lon == null || lat == null || value == null || value === 0) continue;
    const at = project(lon, lat, camera, picture, room);
    const [x, y] = [Math.round(at.x), Math.round(at.y)];
    const free =
      x > room.left + 2 &&
      x < picture.width - room.right - 2 &&
      y > room.top + covered.top &&
      y < picture.height - room.bottom - covered.bottom &&
      sees(x);
    const colour = free ? plainColour(picture, x, y) : undefined;
    if (!colour) continue;
    const group = breaks.filter((limit) => limit <= value).length;
    checked++;
    classes.add(group);
    if (colourDistance(colour, colours[group] as Rgb) > TOLERANCE)
      wrong.push(`${units.name[i]} (${code}), class ${group}: ${colour}, not ${colours[group]}`);
  }
  return { checked, classes, wrong };
}
