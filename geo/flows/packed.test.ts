import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packColumn, unpackColumn } from './packed';

describe('a packed column', () => {
  it('is read back as it was, whatever the size of its numbers', () => {
    const numbers = fc.oneof(
      fc.array(fc.nat(255)),
      fc.array(fc.nat(0xffff)),
      fc.array(fc.integer()),
    );
    fc.assert(
      fc.property(numbers, (values) => {
        expect([...unpackColumn(packColumn(values))]).toEqual(values);
      }),
    );
  });

  it('takes one byte for each small number, two for each larger one', () => {
    expect(packColumn([0, 255]).width).toBe(1);
    expect(packColumn([0, 256]).width).toBe(2);
    expect(packColumn([0, 65_536]).width).toBe(4);
    expect(packColumn([-1]).width).toBe(4);
  });

  it('is refused for a number that would not come back', () => {
    for (const value of [0.5, 2 ** 31, Number.NaN])
      expect(() => packColumn([value])).toThrow(RangeError);
  });
});
