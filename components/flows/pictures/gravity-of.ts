/** The gravity model of a picture of flows: what size and distance explain. */
import { type Constraint, fitGravity, type GravityFit, greatCircleKm, matrixOf } from '@/geo/flows';
import type { FlowPicture } from './picture';

/** Why no model can be fitted. */
export type NoGravity = 'too_many' | 'no_centre' | 'no_people' | 'no_movers';

/** More places make more pairs than a fit in the browser should take. */
const MOST = 120;

/** Fits the model to the units of the country; abroad has no distance and stays out. */
export function gravityOf(picture: FlowPicture, constraint: Constraint): GravityFit | NoGravity {
  const { view, centres, people } = picture;
  const places = view.level.abroad;
  if (places > MOST) return 'too_many';
  if (centres.length < places || centres.slice(0, places).includes(null)) return 'no_centre';
  if (!people.slice(0, places).every((count) => count !== null && count > 0)) return 'no_people';
  const table = matrixOf(view.pairs, view.movers);
  const movers = new Float64Array(places * places);
  for (let from = 0; from < places; from++)
    for (let to = 0; to < places; to++)
      movers[from * places + to] = table.movers[from * table.places + to]!;
  const isMoved = movers.some((count, k) => count > 0 && k % (places + 1) !== 0);
  if (places < 3 || !isMoved) return 'no_movers';
  const km = (from: number, to: number) => greatCircleKm(centres[from]!, centres[to]!);
  return fitGravity({ places, people: people.map((count) => count ?? 0), km, movers }, constraint);
}
