import type { PlanLine } from '@/server/answers/plan-shapes';

/** Names that are written out; of more, only how many there are. */
const WRITTEN_OUT = 3;

interface Words {
  wholeCountry: string;
  more: (names: string, count: number) => string;
}

/** The provinces of a plan in words. @param nameOf the name of a code in the plan's edition */
export function areaText(
  { within }: Pick<PlanLine, 'within'>,
  nameOf: (code: string) => string,
  { wholeCountry, more }: Words,
): string {
  if (within.length === 0) return wholeCountry;
  const names = within.slice(0, WRITTEN_OUT).map(nameOf).join(', ');
  return within.length > WRITTEN_OUT ? more(names, within.length - WRITTEN_OUT) : names;
}
