import type { Locator, Page } from '@playwright/test';
import { askRelease } from './release-sql';
import { paintedMap } from './screen';
import { expect, test } from './test';

/** Flows between the provinces of today: those counted before were counted on provinces that merged whole. */
const FLOWS = `
  WITH merged AS (
    SELECT from_code, to_code FROM transfer JOIN event ON event.id = event_id
    WHERE effective = DATE '2025-07-01' AND length(from_code) = 2
  ), flows AS (
    SELECT period, sex, age_group, movers,
      CASE WHEN edition < '2025-07-01' THEN coalesce(o.to_code, origin_code) ELSE origin_code END AS origin,
      CASE WHEN edition < '2025-07-01' THEN coalesce(d.to_code, destination_code)
        ELSE destination_code END AS destination
    FROM flow LEFT JOIN merged o ON o.from_code = origin_code
      LEFT JOIN merged d ON d.from_code = destination_code
    WHERE length(period) = 4
  ), told AS (
    SELECT * FROM flows WHERE origin <> destination
      AND (length(origin) = 2 OR length(destination) = 2)
  )`;
/** The short name of a province of today, in one of the two languages. */
const NAME = (column: string) => `
  SELECT code, ${column} AS name FROM unit WHERE level = 'province' AND valid_to IS NULL`;

const LANGUAGES = {
  vi: {
    ...{ address: '/migration', search: 'Tìm đơn vị hành chính', locale: 'vi-VN' },
    ...{ name: 'name', kinds: /^(Tỉnh|Thành phố) /, abroad: 'Nước ngoài' },
    ...{ sex: 'Giới tính', age: 'Nhóm tuổi', since: 'Cộng dồn' },
    gains: 'Tăng nhiều nhất nhờ di cư',
  },
  en: {
    ...{ address: '/migration?lang=en', search: 'Find an administrative unit', locale: 'en-US' },
    ...{ name: 'name_en', kinds: / Province$/, abroad: 'Abroad' },
    ...{ sex: 'Sex', age: 'Age group', since: 'Added up' },
    gains: 'Largest gains by migration',
  },
} as const;

const rowsOf = (part: Locator) => part.getByRole('listitem');

async function chooseProvince(page: Page, search: string, text: string) {
  await page.getByRole('combobox', { name: search }).fill(text);
  await page.getByRole('listbox').getByRole('option').first().click();
}

for (const [language, words] of Object.entries(LANGUAGES)) {
  test(`a fresh page in ${language} tells where people who leave Cà Mau go, and whether they are more than last year`, async ({
    page,
  }) => {
    const [most] = await askRelease(`${FLOWS}, names AS (${NAME(words.name)})
      SELECT coalesce(name, '') AS name,
        sum(movers) FILTER (period = '2025')::INTEGER AS now,
        sum(movers) FILTER (period = '2024')::INTEGER AS before
      FROM told LEFT JOIN names ON code = destination
      WHERE origin = '96' GROUP BY ALL ORDER BY now DESC NULLS LAST LIMIT 1`);
    const name = String(most?.name).replace(words.kinds, '') || words.abroad;
    const [now, before] = [Number(most?.now), Number(most?.before)];

    await page.goto(words.address);
    await paintedMap(page);
    await chooseProvince(page, words.search, 'ca mau');
    await expect(page).toHaveURL(/place=96/);
    const first = rowsOf(page.getByTestId('leaving')).first();
    await expect(first).toContainText(name);
    await expect(first).toContainText(now.toLocaleString(words.locale));
    // Both years have 365 days or 366: the change is that of movers a day.
    const ratio = (now / before) * (366 / 365);
    const percent = (Math.abs(ratio - 1) * 100).toLocaleString(words.locale, {
      ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
    });
    await expect(first).toContainText(`${ratio > 1 ? '+' : '−'}${percent}`);
    // The answer stands on the map too.
    await expect(page.getByTestId('map')).toHaveAttribute('data-arrows', /[1-9]/);
  });

  test(`a fresh page in ${language} tells which provinces gained most women aged 20–24 since 2021`, async ({
    page,
  }) => {
    const gained = await askRelease(`${FLOWS}, names AS (${NAME(words.name)}), moved AS (
        SELECT * FROM told
        WHERE sex = 'female' AND age_group = '20-24' AND period BETWEEN '2021' AND '2025'
      ), net AS (
        SELECT destination AS code, movers AS net FROM moved
        UNION ALL SELECT origin, -movers FROM moved
      )
      SELECT name, sum(net)::INTEGER AS net FROM net JOIN names USING (code)
      GROUP BY ALL ORDER BY net DESC LIMIT 3`);

    await page.goto(words.address);
    await paintedMap(page);
    await page.getByRole('combobox', { name: words.sex, exact: true }).selectOption('female');
    await expect(page).toHaveURL(/sex=female/);
    await page.getByRole('combobox', { name: words.age, exact: true }).selectOption('20-24');
    await expect(page).toHaveURL(/age=20-24/);
    await page.getByRole('combobox', { name: words.since, exact: true }).selectOption('2021');
    await expect(page).toHaveURL(/since=2021/);
    const rows = rowsOf(
      page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: words.gains }) })
        .last(),
    );
    for (const [k, row] of gained.entries()) {
      await expect(rows.nth(k)).toContainText(String(row.name).replace(words.kinds, ''));
      await expect(rows.nth(k)).toContainText(`+${Number(row.net).toLocaleString(words.locale)}`);
    }
  });
}

test('a corridor is opened from the list, stands in the address, and Escape leaves it', async ({
  page,
}) => {
  await page.goto('/migration?place=96&period=2024');
  await paintedMap(page);
  await rowsOf(page.getByTestId('leaving')).first().getByRole('button').click();
  await expect(page).toHaveURL(/corridor=96-79/);
  const panel = page.getByRole('region', { name: 'Số liệu di cư' });
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Cà Mau → Hồ Chí Minh');
  await page.reload();
  await paintedMap(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Cà Mau → Hồ Chí Minh');
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/corridor/);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Cà Mau');
});

test('what the map does not draw is counted and said, a sudden change leads to it, and the table has what it draws', async ({
  page,
}) => {
  await page.goto('/migration?top=10');
  await paintedMap(page);
  await expect(page.getByTestId('map')).toHaveAttribute('data-arrows', '10');
  await expect(page.getByTestId('left-out')).toContainText(
    /[\d.]+ luồng nhỏ hơn không vẽ: \d+\s%\ssố người chuyển/,
  );
  // A sudden change leads to its corridor.
  const sudden = page.getByTestId('sudden').getByRole('listitem').first();
  const name = await sudden.getByTestId('name').textContent();
  await sudden.getByRole('button').click();
  await expect(page).toHaveURL(/corridor=/);
  const panel = page.getByRole('region', { name: 'Số liệu di cư' });
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(name ?? '');

  await page.goto('/migration?top=10&view=table');
  const table = page.getByRole('table', { name: /10 luồng lớn nhất/ });
  await expect(table.getByRole('row')).toHaveCount(11);
});
