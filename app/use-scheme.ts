'use client';
import { useComputedColorScheme } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import type { Scheme } from '@/components/theme';

/**
 * Light or dark, as the reader chose. What they chose is known to the browser alone: the first render
 * is light as the server's was, or React would leave the server's colours on the screen.
 */
export function useScheme(): Scheme {
  const chosen = useComputedColorScheme('light');
  return useMounted() ? chosen : 'light';
}
