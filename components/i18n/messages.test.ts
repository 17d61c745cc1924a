import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { MESSAGES } from './messages';

type Tree = { [key: string]: string | Tree };

/** Every message by its full key. */
function flat(tree: Tree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

/** Names of the arguments of an ICU message; a branch such as `{tỉnh}` is no argument. */
function argumentsOf(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name as string)),
  ].sort();
}

const vi = flat(MESSAGES.vi as Tree);
const en = flat(MESSAGES.en as Tree);

describe('the messages', () => {
  test('are the same in both languages, key by key', () => {
    expect(en.map(([key]) => key).sort()).toEqual(vi.map(([key]) => key).sort());
  });

  test('take the same arguments in both languages', () => {
    const english = new Map(en);
    for (const [key, text] of vi) {
      expect([key, argumentsOf(english.get(key) ?? '')]).toEqual([key, argumentsOf(text)]);
    }
  });

  test('are never empty, never padded, and in Unicode form NFC', () => {
    for (const [key, text] of [...vi, ...en]) {
      expect([key, text.trim().normalize('NFC')]).toEqual([key, text]);
      expect([key, text.length > 0]).toEqual([key, true]);
    }
  });

  test.each(['vi', 'en'] as const)('can all be read by the formatter in %s', (locale) => {
    const t = createTranslator({
      locale,
      messages: MESSAGES[locale] as Tree,
      onError: (error) => {
        throw error;
      },
    }) as (key: string, values: Record<string, number>) => string;
    for (const [key, text] of locale === 'vi' ? vi : en) {
      const values = Object.fromEntries(argumentsOf(text).map((name) => [name, 3]));
      expect([key, t(key, values).includes('{')]).toEqual([key, false]);
    }
  });
});
