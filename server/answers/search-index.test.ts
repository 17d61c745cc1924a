import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTinyRelease, type TinyRelease } from '@/data/build/testing/tiny-release';
import { TINY_AFTER, TINY_BEFORE } from '@/geo/testing';
import { CurrentRelease } from '../current-release';
import { readEnv } from '../env';
import { countryOf } from './country';
import { SearchIndex } from './search-index';

/** Names that differ by their marks only, the folded ones shorter and by code the first. */
const NAMES = [
  ...['Xã Hoa', 'Xã Hoà Hoa', 'Xã Hòa', 'Phường Hòa Bình', 'Xã Đông', 'Xã Dong'],
  'Xã Mẫu An Phú',
];

let tiny: TinyRelease;
let current: CurrentRelease;
beforeAll(async () => {
  tiny = await buildTinyRelease(async ({ db }) => {
    for (const [i, name] of NAMES.entries())
      await db.run(
        `INSERT INTO unit (code, valid_from, level, kind, name, name_en, parent_code)
         VALUES ('0030${i}', '${TINY_BEFORE}', 'commune', 'commune', '${name}', 'X', '03')`,
      );
  });
  current = new CurrentRelease(readEnv({ DANDO_DATA: tiny.root }));
});
afterAll(async () => {
  current.close();
  await tiny.remove();
});

const found = (text: string) =>
  current.use(async (release) =>
    new SearchIndex(await countryOf(release)).find(text, TINY_AFTER, 12).map((f) => f.unit.name),
  );

describe('the order of what is found', () => {
  it('has the very letters before the same letters without their marks', async () => {
    expect((await found('Hòa')).slice(0, 2)).toEqual(['Xã Hòa', 'Xã Hoa']);
    expect((await found('Hoa')).slice(0, 2)).toEqual(['Xã Hoa', 'Xã Hòa']);
    expect((await found('xã hòa'))[0]).toBe('Xã Hòa');
    expect((await found('Đông'))[0]).toBe('Xã Đông');
    expect((await found('dong'))[0]).toBe('Xã Dong');
  });

  it('has a whole name before a part of one', async () => {
    expect((await found('Hòa')).indexOf('Xã Hoa')).toBeLessThan(
      (await found('Hòa')).indexOf('Phường Hòa Bình'),
    );
  });

  it('has an old name that is just so before a name of today that only begins so', async () => {
    expect((await found('mau an')).slice(0, 2)).toEqual(['Xã Mẫu An', 'Xã Mẫu An Phú']);
    expect((await found('Mẫu Bình')).slice(0, 2)).toEqual(['Phường Mẫu Bình', 'Phường Mẫu Bình']);
  });

  it('has what is nearly written so only where nothing is written so', async () => {
    expect(await found('Mẫu Dương')).toEqual(['Xã Mẫu Dương']);
    expect((await found('Mẫu Duuong'))[0]).toBe('Xã Mẫu Dương');
  });
});
