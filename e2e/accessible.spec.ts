import AxeBuilder from '@axe-core/playwright';
import { paintedMap } from './screen';
import { expect, test } from './test';

const VIEWS = {
  'the map': '/?place=01',
  'the map in English': '/?place=01&lang=en',
  'the table': '/?level=province&view=table',
  'the page of the data': '/data',
  'the saved plans': '/studio',
  'the map of migration': '/migration?place=96',
  'the table of migration': '/migration?view=table&lang=en',
};

for (const scheme of ['light', 'dark'] as const) {
  for (const [view, address] of Object.entries(VIEWS)) {
    test(`${view} in ${scheme} keeps WCAG AA as far as a machine can tell`, async ({ page }) => {
      // Mantine keeps the reader's choice here and lays it over the first picture.
      await page.addInitScript(
        (chosen) => localStorage.setItem('mantine-color-scheme-value', chosen),
        scheme,
      );
      await page.goto(address);
      if (/^\/(\?|migration)/.test(address)) await paintedMap(page);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const faults = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' · ')}`,
      );
      expect(faults).toEqual([]);
    });
  }
}
