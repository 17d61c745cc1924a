/** The questions that the map asks: each one reads its input, answers, and passes the gate. */
import { choropleth } from '../answers/choropleth';
import { crosswalk } from '../answers/crosswalk';
import type { Draft, GuardedSet } from '../answers/draft';
import { history } from '../answers/history';
import { place } from '../answers/place';
import { profile } from '../answers/profile';
import { quality } from '../answers/quality';
import { release } from '../answers/release';
import { search } from '../answers/search';
import type { Answer } from '../answers/shapes';
import { table } from '../answers/table';
import { units } from '../answers/units';
import type { Memo } from '../memo';
import { type Published, publish } from '../publish';
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
import { type Asking, gated, procedure, router } from './trpc';

/** Publishes an answer. */
async function pass<Q, G extends GuardedSet, D>(
  { release, viewer, threshold }: Asking,
  draft: Promise<Draft<Q, G, D>>,
): Promise<Published<Answer<Q, D>>> {
  return publish(release, viewer, threshold, await draft);
}

/** Publishes an answer once and keeps it: a release never changes, so neither does the answer. */
function keep<Q, D>(
  { release, viewer, threshold }: Asking,
  name: string,
  input: unknown,
  make: () => Promise<Published<Answer<Q, D>>>,
  kept: Memo = release.answers,
): Promise<Published<Answer<Q, D>>> {
  const key = `${name} ${viewer.area} ${threshold} ${JSON.stringify(input)}`;
  return kept.get(key, make);
}

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
