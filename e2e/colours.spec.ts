import type { APIRequestContext, Page } from '@playwright/test';
import { ask, type Choropleth, type Release, type Units } from './api';
import { communesInSight, legendColours } from './class-colours';
import { paintedMap } from './screen';
import { expect, test } from './test';

/** Fewer than this many communes in sight would prove little. */
const ENOUGH = 8;

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
    const colours = await legendColours(page);
    expect(colours).toHaveLength((choropleth.classes?.breaks.length ?? 0) + 1);
    const { wrong, checked, classes } = await communesInSight(page, map, {
      ...{ units, choropleth, colours },
    });
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThanOrEqual(ENOUGH);
    expect(classes.size, 'classes seen').toBeGreaterThan(1);
  });
