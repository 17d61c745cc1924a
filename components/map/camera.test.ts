import { describe, expect, it } from 'vitest';
import { mustMove } from './camera';

const screen = { width: 1000, height: 800 };
const room = { top: 80, right: 300, bottom: 100, left: 200 };

describe('the camera', () => {
  it('stays where a unit is in the free part of the map and large enough', () => {
    expect(mustMove({ left: 300, top: 200, right: 400, bottom: 300 }, screen, room)).toBe(false);
  });

  it('moves for a unit that any card covers in part', () => {
    for (const [dx, dy] of [
      [-150, 0],
      [350, 0],
      [0, -150],
      [0, 450],
    ] as const)
      expect(
        mustMove(
          { left: 300 + dx, top: 200 + dy, right: 400 + dx, bottom: 300 + dy },
          screen,
          room,
        ),
      ).toBe(true);
  });

  it('moves for a unit too small to be made out', () => {
    expect(mustMove({ left: 300, top: 200, right: 310, bottom: 205 }, screen, room)).toBe(true);
  });
});
