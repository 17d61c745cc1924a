/** The questions about people who move. */
import { flowPeople } from '../answers/flow-people';
import { flowRows } from '../answers/flow-rows';
import { FlowPeopleInput, FlowRowsInput } from './flow-inputs';
import { keep, pass } from './keep';
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
});
