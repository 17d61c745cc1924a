import type { Language } from '@/components/theme';
import type { Draft } from '@/geo/plans';
import type { Edition, IsoDate } from '@/geo/units';
import { addressOf } from './search-params';
import type { Camera } from './studio/[id]/camera-over';
import { dossierAddressOf } from './studio/[id]/dossier/search-params';
import { unitAddressOf } from './unit/[code]/search-params';

function kept(language: Language, draft: string | null = null): string {
  const words = [
    ...(language === 'vi' ? [] : [`lang=${language}`]),
    ...(draft === null ? [] : [`draft=${draft}`]),
  ];
  return words.length === 0 ? '' : `?${words.join('&')}`;
}

/** The page of the release and its defects, in the reader's language. */
export const dataAddress = (language: Language) => `/data${kept(language)}`;
/** The map as it comes, in the reader's language. */
export const mapAddress = (language: Language, draft: string | null = null) =>
  `/${kept(language, draft)}`;
/** Who moves, from where, to where. */
export const migrationAddress = (language: Language, draft: string | null = null) =>
  `/migration${kept(language, draft)}`;
/** The plans of mergers. */
export const studioAddress = (language: Language) => `/studio${kept(language)}`;
/** One saved plan. */
export const planAddress = (plan: string, language: Language) =>
  `/studio/${encodeURIComponent(plan)}${kept(language)}`;
/** The dossier of a saved plan, of one province of it or in full where it has very many units. */
export const dossierAddress = (
  id: string,
  language: Language,
  province: string | null = null,
  all = false,
) => dossierAddressOf(`/studio/${id}/dossier`, { province, all, lang: language });
/** Where the bar at the top leads: what shows figures goes on showing those of the draft. */
export const pageLinks = (language: Language, draft: string | null = null) => ({
  map: mapAddress(language, draft),
  migration: migrationAddress(language, draft),
  studio: studioAddress(language),
  data: dataAddress(language),
});
/**
 * The map where a plan has made its units: on its province where it is of one.
 * @param edition the first day of those units; null for the last known units
 * @param camera where the map stands; null over the whole country
 * @param draft the draft that shows them as if adopted; null for law
 */
export function newUnitsAddress(
  { level, within }: Pick<Draft, 'level' | 'within'>,
  edition: IsoDate | null,
  language: Language,
  camera: Camera | null,
  draft: string | null = null,
): string {
  const place = level === 'commune' && within.length === 1 ? within[0]! : null;
  return addressOf('/', {
    ...camera,
    place,
    on: place === null ? null : edition,
    edition,
    lang: language,
    draft,
  });
}
/** The history of the unit that a code names on a day. */
export const unitAddress = (
  code: string,
  on: IsoDate,
  language: Language,
  draft: string | null = null,
) => unitAddressOf(`/unit/${code}`, { on, lang: language, draft });
/** The map with a unit of an edition selected. */
export const placeAddress = (
  code: string,
  edition: Edition,
  language: Language,
  draft: string | null = null,
) => addressOf('/', { place: code, edition, on: edition, lang: language, draft });
