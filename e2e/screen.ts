import { expect, type Locator, type Page } from '@playwright/test';

/** The map, once it shows an answer. */
export async function paintedMap(page: Page): Promise<Locator> {
  const map = page.getByTestId('map');
  await expect(map).toHaveAttribute('data-painted', /./);
  return map;
}

/** The units that the search offers, in order. */
export const offered = (page: Page): Locator => page.getByRole('listbox').getByRole('option');

/** Types into the search and chooses the first unit that is offered. */
export async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Tìm đơn vị hành chính' }).fill(text);
  await offered(page).first().click();
}
