import { expect, test } from 'vitest';
import { lifeExpectancy } from './life';

test('lives last about 71 and 76 years', () => {
  expect(Math.abs(lifeExpectancy('male') - 71)).toBeLessThan(0.7);
  expect(Math.abs(lifeExpectancy('female') - 76.3)).toBeLessThan(0.7);
});
