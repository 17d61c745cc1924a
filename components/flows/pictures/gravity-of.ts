/** The gravity model of a picture of flows: what size and distance explain. */
import { type Constraint, fitGravity, type GravityFit, greatCircleKm, matrixOf } from '@/geo/flows';
import type { FlowPicture } from './picture';

/** Why no model can be fitted. */
export type NoGravity = 'too_many' | 'no_centre' | 'no_people' | 'no_movers';

/** More places make more pairs than a fit in the browser should take. */
const MOST = 120;

/** Fits the model to the units of the country; abroad has no distance and stays out. */
export function gravityOf(picture: FlowPicture, constraint: Constraint): GravityFit | NoGravity {
  const { view, centres, risk } = picture;
  const places = view.level.abroad;
  if (places > MOST) return 'too_many';
  if (centres.includes(null)) return 'no_centre';
  if (!risk.every((people) => people !== null && people > 0)) return 'no_people';
  const table = matrixOf(view.pairs, view.movers);
  const movers = new Float64Array(places * places);
  for (let from = 0; from < places; from++)
    for (let to = 0; to < places; to++)
      movers[from * places + to] = table.movers[from * table.places + to]!;
  const isMoved = movers.some((count, k) => count > 0 && k % (places + 1) !== 0);
  if (places < 3 || !isMoved) return 'no_movers';
  const km = (from: number, to: number) => greatCircleKm(centres[from]!, centres[to]!);
  // People times years, in place of people: a factor that is the same for all is the constant's.
  const people = risk.map((count) => count ?? 0);
  return fitGravity({ places, people, km, movers }, constraint);
}
