/** The address of a comparison: which plans, by whose standards, and which two against each other. */
import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsStringLiteral,
} from 'nuqs/server';
import { STANDARD_SETS } from '@/geo/plans';
import { LANGUAGES } from '../../search-params';

/** More columns than a reader can hold apart. */
export const MOST_PLANS = 12;

const plan = createParser<string>({
  parse: (text) => (/^[a-z0-9]{8,40}$/.test(text) ? text : null),
  serialize: (text) => text,
});

export const compareParsers = {
  plans: parseAsArrayOf(plan).withDefault([]),
  /** A decree to judge all plans by; without it each is judged by that of its day. */
  rules: parseAsStringLiteral(STANDARD_SETS.map(({ id }) => id)),
  /** The two plans against each other; without them the first two. */
  a: plan,
  b: plan,
  lang: parseAsStringLiteral(LANGUAGES).withDefault('vi'),
};

export type AskedComparison = {
  [Key in keyof typeof compareParsers]: ReturnType<(typeof compareParsers)[Key]['parseServerSide']>;
};

export const loadComparison = createLoader(compareParsers);
const serialize = createSerializer(compareParsers);

/** The page that compares these plans. */
export const compareAddress = (asked: Partial<AskedComparison>) =>
  serialize('/studio/compare', asked);

/** The plans asked for, each once, no more than can be told apart. */
export const plansOf = ({ plans }: Pick<AskedComparison, 'plans'>): string[] =>
  [...new Set(plans)].slice(0, MOST_PLANS);
