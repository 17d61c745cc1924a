import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { freePort, readPort } from './port';

describe('a port', () => {
  test('that another server holds is not free', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const address = other.address();
    if (typeof address !== 'object' || !address) throw new Error('the other server has no port');
    expect(await freePort(address.port)).toBeNull();
    await new Promise((resolve) => other.close(resolve));
    expect(await freePort(address.port)).toBe(address.port);
  });

  test('is a whole number from 1 to 65535', () => {
    expect(['3000', '1', '65535'].map(readPort)).toEqual([3000, 1, 65535]);
    expect(['0', '65536', '-1', '3e3', ' 80', '', 'http'].map(readPort)).toEqual(
      Array(7).fill(undefined),
    );
  });
});
