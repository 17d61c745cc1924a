import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFECT_CODES, DEFECTS } from './defects';

const root = new URL('../../', import.meta.url);

/** The sentences of the screen: the browser reads message files, not the list of the build. */
function told(language: 'vi' | 'en'): Record<string, string> {
  const file = new URL(`components/i18n/${language}/defects.json`, root);
  return JSON.parse(readFileSync(file, 'utf8')).defects;
}

test.each(['vi', 'en'] as const)(
  'the screen tells every defect in %s as the list does',
  (language) => {
    const sentences = Object.fromEntries(
      DEFECT_CODES.map((code) => [code, DEFECTS[code][language]]),
    );
    expect(told(language)).toEqual(sentences);
  },
);
