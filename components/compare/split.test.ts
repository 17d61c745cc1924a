import fc from 'fast-check';
import { expect, test } from 'vitest';
import { middleOf, movedByKey } from './split';

test('the divider never leaves the window, whatever keys are pressed', () => {
  const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
  fc.assert(
    fc.property(fc.array(keys), (pressed) => {
      let at = 0.5;
      for (const key of pressed) at = movedByKey(at, key)!;
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(1);
    }),
  );
});

test('an arrow moves it to its own side, and other keys do not move it', () => {
  expect(movedByKey(0.5, 'ArrowRight')).toBeGreaterThan(0.5);
  expect(movedByKey(0.5, 'ArrowLeft')).toBeLessThan(0.5);
  expect(movedByKey(0.5, 'Tab')).toBeNull();
});

test('it starts in the middle of what the cards leave free', () => {
  expect(middleOf({ top: 0, bottom: 0, left: 300, right: 100 }, 1000)).toBe(0.6);
});
