/** The questions about people who move. */
import { flowPeople } from '../answers/flow-people';
import { flowProgress } from '../answers/flow-progress';
import { flowRows } from '../answers/flow-rows';
import { residenceRows } from '../answers/residence-rows';
import { keep, pass } from './answering';
import { FlowPeopleInput, FlowProgressInput, FlowRowsInput, ResidenceInput } from './flow-inputs';
import { gated, procedure, router } from './trpc';

export const flows = router({
  rows: procedure
    .input(FlowRowsInput)
    .query(
      gated((ask, input: FlowRowsInput) =>
        keep(ask, 'flow rows', input, () => pass(ask, flowRows(ask, input)), ask.release.flows),
      ),
    ),
  progress: procedure
    .input(FlowProgressInput)
    .query(gated((ask, input: FlowProgressInput) => pass(ask, flowProgress(ask, input)))),
  people: procedure
    .input(FlowPeopleInput)
    .query(
      gated((ask, input: FlowPeopleInput) =>
        keep(ask, 'flow people', input, () => pass(ask, flowPeople(ask, input))),
      ),
    ),
  conceptMoves: procedure
    .input(ResidenceInput)
    .query(
      gated((ask, input: ResidenceInput) =>
        keep(ask, 'concept moves', input, () => pass(ask, residenceRows(ask, 'settled', input))),
      ),
    ),
  former: procedure
    .input(ResidenceInput)
    .query(
      gated((ask, input: ResidenceInput) =>
        keep(ask, 'former residence', input, () => pass(ask, residenceRows(ask, 'lived', input))),
      ),
    ),
});
