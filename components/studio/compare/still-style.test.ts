import { expect, test } from 'vitest';
import { stillStyle } from './still-style';

test('nothing in the look of a compared plan hangs on states, which the page would have to apply', () => {
  for (const scheme of ['light', 'dark'] as const)
    expect(
      JSON.stringify(stillStyle(scheme, { units: 'cut://u', lines: 'cut://l' })),
    ).not.toContain('feature-state');
});
