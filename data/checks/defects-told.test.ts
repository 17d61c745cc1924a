import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFECT_CODES, DEFECTS } from './defects';
import { QUANTITIES } from './quantities';

const root = new URL('../../', import.meta.url);

/** The words of the screen: the browser reads message files, not the lists of the build. */
function told(language: 'vi' | 'en', words: 'defects' | 'quantities'): Record<string, string> {
  const file = new URL(`components/i18n/${language}/${words}.json`, root);
  return JSON.parse(readFileSync(file, 'utf8'))[words];
}

test.each(['vi', 'en'] as const)(
  'the screen tells every defect in %s as the list does',
  (language) => {
    const sentences = Object.fromEntries(
      DEFECT_CODES.map((code) => [code, DEFECTS[code][language]]),
    );
    expect(told(language, 'defects')).toEqual(sentences);
  },
);

test.each(['vi', 'en'] as const)('the screen has words in %s for every quantity', (language) => {
  expect(Object.keys(told(language, 'quantities')).sort()).toEqual([...QUANTITIES].sort());
});
