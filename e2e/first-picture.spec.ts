import { colourDistance, pictureOf, pixel, plainColour, roomOf } from './map-pixels';
import { paintedMap } from './screen';
import { expect, test } from './test';

/** Steps of the grid on which the two pictures are compared, in pixels. */
const STEP = 3;
/** Fewer than this many points on land would prove little. */
const ENOUGH = 200;
/** Rounding of colours between a picture and WebGL. */
const TOLERANCE = 3;
/** Points beside a border, where the two smooth it differently. */
const BESIDE_BORDERS = 0.02;

for (const colorScheme of ['light', 'dark'] as const)
  test(`the picture that comes first is the one that the map then paints, ${colorScheme}`, async ({
    page,
    browser,
    contextOptions,
    viewport,
    isMobile,
    baseURL,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/?level=commune');
    const map = await paintedMap(page);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('[elementtiming="first-picture"]')).toBeHidden();
    const room = await roomOf(map);
    const painted = await pictureOf(map);

    // The map's own picture never comes: its scripts are held back.
    const context = await browser.newContext({
      ...contextOptions,
      viewport,
      isMobile,
      colorScheme,
    });
    const early = await context.newPage();
    await early.route(/\.m?js$/, (route) => route.abort());
    await early.goto(`${baseURL}/?level=commune`);
    await early.waitForLoadState('networkidle');
    const first = await pictureOf(early.getByRole('main'));
    await context.close();

    const sea = String(pixel(painted, room.left + 2, room.top + 2));
    const differ: string[] = [];
    const seen = new Set<string>();
    let checked = 0;
    for (let x = room.left + 2; x < painted.width - room.right - 2; x += STEP)
      for (let y = room.top + 2; y < painted.height - room.bottom - 2; y += STEP) {
        const [before, after] = [plainColour(first, x, y), plainColour(painted, x, y)];
        if (!before || !after || String(after) === sea) continue;
        checked++;
        seen.add(String(after));
        if (colourDistance(before, after) > TOLERANCE)
          differ.push(`(${x}, ${y}): ${before} first, then ${after}`);
      }
    expect(seen.size, 'colours seen').toBeGreaterThan(4);
    expect(checked).toBeGreaterThan(ENOUGH);
    expect(differ.length / checked, differ.slice(0, 5).join('\n')).toBeLessThan(BESIDE_BORDERS);
  });
