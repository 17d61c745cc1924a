import { type Mesh, meshAreas, meshNeighbours } from '@/geo/topology';
import { EVENTS } from './events';
import { kindsBefore } from './kinds';
import { type Group, merge, placeNeighbours } from './merge';
import { readOutlines } from './outlines';
import { type Nature, naturesOf } from './people/communes';
import { randomOf } from './random';
import { type Country, settle } from './settle';
import { subdivide } from './subdivide';
import { kindTransfers, mergerTransfers, provinceTransfers, type TransferRow } from './transfers';
import {
  type Commune,
  communesAfter,
  communesBefore,
  newWards,
  type UnitRow,
  unitRows,
} from './units';

/** The sample's land and units, before there are people. */
export interface SampleCountry {
  readonly country: Country;
  readonly mesh: Mesh;
  /** Square kilometres of each atom. */
  readonly areas: Float64Array;
  /** Beside `country.places`. */
  readonly before: readonly Commune[];
  readonly natures: readonly Nature[];
  readonly groups: readonly Group[];
  /** Beside `groups`. */
  readonly after: readonly Commune[];
  /** Of each atom the share of its place's people. */
  readonly atomPeople: Float64Array;
  readonly units: readonly UnitRow[];
  readonly transfers: readonly TransferRow[];
}

/** Makes everything but the figures from a seed; nothing else than the seed and the facts plays a part. */
export function makeCountry(seed: number): SampleCountry {
  const outlines = readOutlines();
  const country = settle(outlines, randomOf(seed, 'settle'));
  const { places } = country;
  const mesh = subdivide(
    outlines,
    country.land,
    country.islets,
    country.atoms,
    randomOf(seed, 'borders'),
  );
  const areas = meshAreas(mesh);
  const neighbours = placeNeighbours(country, meshNeighbours(mesh));
  const before = communesBefore(places, kindsBefore(places, neighbours), randomOf(seed, 'names'));
  const groups = merge(country, mesh, randomOf(seed, 'merger'));
  const after = communesAfter(groups, country, before, randomOf(seed, 'new names'));
  const { merger, dongNai } = EVENTS;
  const { transfers, people } = mergerTransfers(
    merger.id,
    country,
    before,
    groups,
    after,
    areas,
    randomOf(seed, 'transfers'),
  );
  const wards = newWards(groups, places, after).map((g) => after[g]!.code);
  return {
    country,
    mesh,
    areas,
    before,
    natures: naturesOf(places, before, randomOf(seed, 'natures')),
    groups,
    after,
    atomPeople: people,
    units: unitRows(country, before, groups, after, areas),
    transfers: [
      ...provinceTransfers(merger.id),
      ...transfers,
      ...kindTransfers(dongNai.id, ['75', ...wards]),
    ],
  };
}
