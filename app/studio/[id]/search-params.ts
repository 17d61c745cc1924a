/** The address of the studio: which group is selected, where the map stands, which language is read. */
import { parseAsInteger, parseAsStringLiteral } from 'nuqs/server';
import { LANGUAGES, viewParsers } from '../../search-params';

export const studioParsers = {
  /** Place of the selected group in the plan, counted from 1. */
  group: parseAsInteger,
  ...{ lng: viewParsers.lng, lat: viewParsers.lat, z: viewParsers.z },
  lang: parseAsStringLiteral(LANGUAGES).withDefault('vi'),
};
