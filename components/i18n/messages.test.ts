import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import type { Language } from '../theme';
import { MESSAGES } from './messages';
import { MIGRATION_WORDS } from './migration-words';
import { STUDIO_WORDS } from './studio-words';

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

const wordsIn = (language: Language): Tree => ({
  ...MESSAGES[language],
  ...MIGRATION_WORDS[language],
  ...STUDIO_WORDS[language],
});
const vi = flat(wordsIn('vi'));
const en = flat(wordsIn('en'));

describe('the messages', () => {
  test('are the same in both languages, key by key', () => {
    expect(en.map(([key]) => key).sort()).toEqual(vi.map(([key]) => key).sort());
  });

  test('of a page use no area of those that every page has', () => {
    const areas = [MESSAGES.vi, MIGRATION_WORDS.vi, STUDIO_WORDS.vi].flatMap(Object.keys);
    expect(areas.filter((area, i) => areas.indexOf(area) !== i)).toEqual([]);
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
      messages: wordsIn(locale),
      onError: (error) => {
        throw error;
      },
    }) as unknown as {
      markup: (
        key: string,
        values: Record<string, number | ((inside: string) => string)>,
      ) => string;
    };
    for (const [key, text] of locale === 'vi' ? vi : en) {
      const values = Object.fromEntries(argumentsOf(text).map((name) => [name, 3]));
      const tags = [...text.matchAll(/<(\w+)>/g)].map(([, tag]) => [
        tag,
        (inside: string) => inside,
      ]);
      const read = t.markup(key, { ...values, ...Object.fromEntries(tags) });
      expect([key, /[{<]/.test(read)]).toEqual([key, false]);
    }
  });
});
