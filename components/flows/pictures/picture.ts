/** What the pictures beside the map are made of: all flows of one question, whatever is selected. */
import type { FlowView } from '@/geo/flows';
import type { Span } from '../corridors';
import type { FlowScene } from '../flow-scene';
import { hiddenMovers, type ToldTotals, totalsOver } from '../place-figures';
import type { PlaceNames } from '../place-names';

export interface FlowPicture {
  /** Movers by pair, abroad included; those of flows too small to be told are in no pair. */
  readonly view: FlowView;
  /** Who came to each place and who left, those too who are not told by pair. */
  readonly totals: ToldTotals;
  /** Names of the places, abroad last; as many as the view has. */
  readonly names: readonly string[];
  /** Centres of the units in degrees; null where none is known. */
  readonly centres: readonly ({ readonly lon: number; readonly lat: number } | null)[];
  /** People of each unit times years, those who could have moved; null where they are not known. */
  readonly risk: readonly (number | null)[];
  /** Movers who are in no pair. */
  readonly hidden: number;
  /** What is shown, in words. */
  readonly subject: string;
}

/** @param span other periods than those of the scene */
export function pictureOf(
  scene: FlowScene,
  names: PlaceNames,
  subject: string,
  span: Span = scene.span,
): FlowPicture {
  const { flows, meant, asked, risk } = scene;
  const all: FlowScene = { ...scene, span, asked: { ...asked, direction: 'all' } };
  const units = flows.code.map((_, place) => place);
  return {
    view: flows.cube.view({ level: 0, ...span, groups: meant }),
    totals: totalsOver(all, span),
    names: [...units, flows.abroad].map((place) => names.of(place)),
    centres: units.map((place) => {
      const at = names.at(place);
      return at && { lon: at[0], lat: at[1] };
    }),
    risk: units.map((place) => risk(place, span)),
    hidden: hiddenMovers(all),
    subject,
  };
}
