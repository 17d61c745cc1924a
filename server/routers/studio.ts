/** The questions that the studio of mergers asks of a release. */
import { ages } from '../answers/ages';
import { ground } from '../answers/ground';
import { settlements } from '../answers/settlements';
import { keep, pass } from './answering';
import { AgesInput, GroundInput, SettlementsInput } from './studio-inputs';
import { gated, procedure, router } from './trpc';

export const studio = router({
  ground: procedure
    .input(GroundInput)
    .query(
      gated((ask, input: GroundInput) =>
        keep(ask, 'ground', input, () => pass(ask, ground(ask, input))),
      ),
    ),
  settlements: procedure
    .input(SettlementsInput)
    .query(gated((ask, input: SettlementsInput) => pass(ask, settlements(ask, input)))),
  ages: procedure
    .input(AgesInput)
    .query(
      gated((ask, input: AgesInput) => keep(ask, 'ages', input, () => pass(ask, ages(ask, input)))),
    ),
});
