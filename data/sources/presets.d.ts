import type { Source } from '@/data/build/draft';

export const presets: Record<string, (dir: string) => Promise<Source>>;
