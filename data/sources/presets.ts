import type { Source } from '@/data/build/draft';
import { vn2025 } from './vn-2025/preset';

/** Countries whose folders the program knows, by the name given on the command line. */
export const presets: Readonly<Record<string, (dir: string) => Promise<Source>>> = {
  'vn-2025': vn2025,
};
