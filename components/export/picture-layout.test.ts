import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureLayout, wrap } from './picture-layout';

/** As a canvas has it: the size is not a property of its own. */
class Canvas {
  get width() {
    return 1440;
  }
  get height() {
    return 900;
  }
}

describe('an exported picture', () => {
  test('has room for the map of a canvas, and nothing over it', () => {
    const at = pictureLayout(new Canvas(), 1, 9, 3);
    expect([at.map.width, at.map.height]).toEqual([1440, 900]);
    expect(at.title.y + at.title.height).toBeLessThanOrEqual(at.map.y);
    expect(at.map.y + at.map.height).toBeLessThanOrEqual(at.legend.y);
    expect(at.legend.y + at.legend.height).toBeLessThanOrEqual(at.foot.y);
    expect(at.foot.y + at.foot.height).toBeLessThanOrEqual(at.height);
  });

  test('wraps words into lines that fit, and loses none', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const lines = wrap(words.join(' '), 20, (text) => text.length);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
