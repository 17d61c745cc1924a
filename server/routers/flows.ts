/** The questions about people who move. */
import { flowPeople } from '../answers/flow-people';
import { flowRows } from '../answers/flow-rows';
import { residenceRows } from '../answers/residence-rows';
import { keep, pass } from './answering';
import { FlowPeopleInput, FlowRowsInput, ResidenceInput } from './flow-inputs';
import { gated, procedure, router } from './trpc';

export const flows = router({
  rows: procedure
    .input(FlowRowsInput)
    .query(
      gated((ask, input: FlowRowsInput) =>
        keep(ask, 'flow rows', input, () => pass(ask, flowRows(ask, input)), ask.release.flows),
      ),
    ),
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
