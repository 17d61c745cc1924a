import type { Source } from '@/data/build/draft';

export function sampleSource(options: { seed: number }): Promise<Source>;
