import type { Language } from '@/components/theme';
import type { Edition, IsoDate } from '@/geo/units';
import { addressOf } from './search-params';
import { dossierAddressOf } from './studio/[id]/dossier/search-params';
import { unitAddressOf } from './unit/[code]/search-params';

const kept = (language: Language) => (language === 'vi' ? '' : `?lang=${language}`);

/** The page of the release and its defects, in the reader's language. */
export const dataAddress = (language: Language) => `/data${kept(language)}`;
/** The map as it comes, in the reader's language. */
export const mapAddress = (language: Language) => `/${kept(language)}`;
/** Who moves, from where, to where. */
export const migrationAddress = (language: Language) => `/migration${kept(language)}`;
/** The plans of mergers. */
export const studioAddress = (language: Language) => `/studio${kept(language)}`;
/** A saved plan, in the studio. */
export const planAddress = (id: string, language: Language) => `/studio/${id}${kept(language)}`;
/** The dossier of a saved plan, of one province of it or in full where it has very many units. */
export const dossierAddress = (
  id: string,
  language: Language,
  province: string | null = null,
  all = false,
) => dossierAddressOf(`/studio/${id}/dossier`, { province, all, lang: language });
/** Where the bar at the top leads. */
export const pageLinks = (language: Language) => ({
  map: mapAddress(language),
  migration: migrationAddress(language),
  studio: studioAddress(language),
  data: dataAddress(language),
});
/** The history of the unit that a code names on a day. */
export const unitAddress = (code: string, on: IsoDate, language: Language) =>
  unitAddressOf(`/unit/${code}`, { on, lang: language });
/** The map with a unit of an edition selected. */
export const placeAddress = (code: string, edition: Edition, language: Language) =>
  addressOf('/', { place: code, edition, on: edition, lang: language });
