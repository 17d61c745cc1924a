import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules that see colours; all others see the same page in the dark as in the light. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What breaks WCAG AA on the page, as far as a machine can tell.
 * @param what `colours` where the page was looked at as a whole in another light
 */
export async function faultsOf(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  // No page has frames; without looking for them axe takes half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (what === 'colours'
    ? axe.withRules(COLOUR_RULES)
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  ).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' · ')}`);
}
