import type { APIRequestContext, Page } from '@playwright/test';
import { ask, type Choropleth, type Release, type Units } from './api';
import {
  cameraOf,
  colourDistance,
  pictureOf,
  plainColour,
  project,
  type Rgb,
  readRgb,
  roomOf,
} from './map-pixels';
import { paintedMap } from './screen';
import { expect, test } from './test';

/** Fewer than this many communes in sight would prove little. */
const ENOUGH = 8;
/** Rounding of colours between style sheet and WebGL. */
const TOLERANCE = 3;

/** The commune map of the latest day, looked at from near a place in the Red River delta. */
async function openCommunes(page: Page, request: APIRequestContext) {
  const { series } = await ask<Release>(request, 'release');
  const shown = series.findLast(
    ({ level, concept }) => level === 'commune' && concept === 'de_facto',
  );
  if (!shown) throw new Error('the release has no figures of communes');
  const { edition, date, concept } = shown;
  await page.goto(
    `/?level=commune&measure=density&date=${date}&concept=${concept}&edition=${edition}` +
      '&lng=105.8&lat=20.6&z=8.5',
  );
  const units = await ask<Units>(request, 'units', { level: 'commune', edition });
  const choropleth = await ask<Choropleth>(request, 'choropleth', {
    level: 'commune',
    edition,
    date,
    concept,
    measure: 'density',
    classes: { method: 'quantile', count: 7 },
  });
  return { units, choropleth };
}

/** The colours of the legend, by class. */
async function legendColours(page: Page, classes: number): Promise<Rgb[]> {
  const colours: Rgb[] = [];
  for (let i = 0; i < classes; i++) {
    const swatch = page.getByTestId(`class-${i}`).locator('span').first();
    colours.push(readRgb(await swatch.evaluate((span) => getComputedStyle(span).backgroundColor)));
  }
  return colours;
}

for (const scheme of ['light', 'dark'] as const)
  test(`every commune in sight has its class's colour in the legend, for a reader who chose ${scheme}`, async ({
    page,
    request,
  }) => {
    await page.addInitScript(
      (chosen) => localStorage.setItem('mantine-color-scheme-value', chosen),
      scheme,
    );
    const { units, choropleth } = await openCommunes(page, request);
    const map = await paintedMap(page);
    const breaks = choropleth.classes?.breaks ?? [];
    const colours = await legendColours(page, breaks.length + 1);
    const picture = await pictureOf(map);
    const [camera, room] = [cameraOf(page), await roomOf(map)];

    const wrong: string[] = [];
    const seen = new Set<number>();
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
        y > room.top + 2 &&
        y < picture.height - room.bottom - 2;
      const colour = free ? plainColour(picture, x, y) : undefined;
      if (!colour) continue;
      const group = breaks.filter((limit) => limit <= value).length;
      checked++;
      seen.add(group);
      if (colourDistance(colour, colours[group] as Rgb) > TOLERANCE)
        wrong.push(`${units.name[i]} (${code}), class ${group}: ${colour}, not ${colours[group]}`);
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThanOrEqual(ENOUGH);
    expect(seen.size, 'classes seen').toBeGreaterThan(1);
  });
