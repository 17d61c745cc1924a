import type { Source } from '@/data/build/draft';

export function mappedSource(dir: string, mappingFile: string): Promise<Source>;
