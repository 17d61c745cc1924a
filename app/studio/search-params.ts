/** The address of the list of plans: what its titles hold, whether the deleted ones, and the language. */
import { createLoader, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { LANGUAGES } from '../search-params';

export const planListParsers = {
  q: parseAsString.withDefault(''),
  removed: parseAsBoolean.withDefault(false),
  lang: parseAsStringLiteral(LANGUAGES).withDefault('vi'),
};

/** What an address of this page asks for. */
export type AskedPlans = {
  [Key in keyof typeof planListParsers]: ReturnType<
    (typeof planListParsers)[Key]['parseServerSide']
  >;
};

export const loadPlanList = createLoader(planListParsers);

/** The longest text that the list is searched for. */
const MAX_TEXT = 200;

/** The question behind the list, asked alike on the server and in the browser. */
export function listQuestion({ q, removed }: Pick<AskedPlans, 'q' | 'removed'>) {
  return { text: q.slice(0, MAX_TEXT), removed };
}
