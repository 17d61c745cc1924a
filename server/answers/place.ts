import { AtlasError } from '../errors';
import type { Release } from '../release';
import type { PlaceInput } from '../routers/inputs';
import { countryOf } from './country';
import type { Draft } from './draft';
import { nearestLife, pastOf } from './past';
import type { PlaceData } from './past-shapes';
import { whereabouts } from './whereabouts';

/**
 * Where the unit that a code named on one day is found in an edition: an address that was kept leads
 * there, and says so.
 * @throws AtlasError `UnknownUnit` when the code never named a unit
 */
export async function place(
  current: Release,
  threshold: number,
  asked: PlaceInput,
): Promise<Draft<PlaceInput, Record<string, never>, PlaceData>> {
  const [country, past] = await Promise.all([countryOf(current), pastOf(current)]);
  const edition = country.editionOn(asked.edition);
  const unit = nearestLife(country.livesOf(asked.code), asked.on ?? edition);
  if (!unit)
    throw new AtlasError({ code: 'UnknownUnit', unit: asked.code, edition, elsewhere: null });
  const { stays, found, forward } = await whereabouts(current, threshold, unit, edition);
  const { began, ended } = past.stories(unit);
  const turning = stays ? null : forward ? ended : began;
  return {
    question: { ...asked, edition },
    about: { edition: past.lastEdition(unit), codes: [unit.code] },
    source: null,
    notes: [],
    // Names and shares that are published; no figures of people.
    guarded: {},
    compose: () => ({
      data: {
        ...{ unit: past.lifeOf(unit), stays, found, forward },
        by: turning && { day: turning.day, acts: past.actsOf(turning) },
        codeBefore: past.codeBefore(unit),
      },
    }),
  };
}
