/** The questions that the map asks: each one reads its input, answers, and passes the gate. */
import { choropleth } from '../answers/choropleth';
import { crosswalk } from '../answers/crosswalk';
import { history } from '../answers/history';
import { place } from '../answers/place';
import { profile } from '../answers/profile';
import { quality } from '../answers/quality';
import { release } from '../answers/release';
import { search } from '../answers/search';
import { table } from '../answers/table';
import { units } from '../answers/units';
import {
  ChoroplethInput,
  CrosswalkInput,
  HistoryInput,
  PlaceInput,
  ProfileInput,
  QualityInput,
  SearchInput,
  TableInput,
  UnitsInput,
} from './inputs';
import { keep, pass } from './keep';
import { gated, procedure, router } from './trpc';

export const atlas = router({
  release: procedure.query(
    gated((ask) => keep(ask, 'release', null, () => pass(ask, release(ask.release)))),
  ),
  units: procedure
    .input(UnitsInput)
    .query(
      gated((ask, input: UnitsInput) =>
        keep(ask, 'units', input, () => pass(ask, units(ask.release, ask.viewer, input))),
      ),
    ),
  choropleth: procedure
    .input(ChoroplethInput)
    .query(
      gated((ask, input: ChoroplethInput) =>
        keep(ask, 'choropleth', input, () => pass(ask, choropleth(ask, input))),
      ),
    ),
  profile: procedure
    .input(ProfileInput)
    .query(
      gated((ask, input: ProfileInput) =>
        keep(ask, 'profile', input, () => pass(ask, profile(ask, input)), ask.release.panels),
      ),
    ),
  table: procedure
    .input(TableInput)
    .query(
      gated((ask, input: TableInput) =>
        keep(ask, 'table', input, () => pass(ask, table(ask, input))),
      ),
    ),
  search: procedure
    .input(SearchInput)
    .query(
      gated((ask, input: SearchInput) =>
        pass(ask, search(ask.release, ask.viewer, ask.threshold, input)),
      ),
    ),
  history: procedure
    .input(HistoryInput)
    .query(
      gated((ask, input: HistoryInput) => pass(ask, history(ask.release, ask.threshold, input))),
    ),
  place: procedure
    .input(PlaceInput)
    .query(gated((ask, input: PlaceInput) => pass(ask, place(ask.release, ask.threshold, input)))),
  crosswalk: procedure
    .input(CrosswalkInput)
    .query(
      gated((ask, input: CrosswalkInput) =>
        keep(ask, 'crosswalk', input, () =>
          pass(ask, crosswalk(ask.release, ask.viewer, ask.threshold, input)),
        ),
      ),
    ),
  quality: procedure
    .input(QualityInput)
    .query(
      gated((ask, input: QualityInput) =>
        pass(ask, quality(ask.release, ask.viewer, input, ask.signal)),
      ),
    ),
});
