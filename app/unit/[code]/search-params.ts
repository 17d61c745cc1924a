/** The address of a unit's history: which life of its code, and the language. */
import { createLoader, createSerializer, parseAsStringLiteral } from 'nuqs/server';
import { day, draft, LANGUAGES } from '../../search-params';

export const unitParsers = {
  /** A day on which the code names the unit that is meant; without it the last one that had the code. */
  on: day,
  lang: parseAsStringLiteral(LANGUAGES).withDefault('vi'),
  draft,
};

export const loadUnit = createLoader(unitParsers);
export const unitAddressOf = createSerializer(unitParsers);
