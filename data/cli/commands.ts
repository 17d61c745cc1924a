import { adoptCommand } from './adopt';
import { asIfCommand } from './as-if';
import { checkCommand } from './check';
import type { Command } from './command';
import { crosswalkCommand } from './crosswalk';
import { deriveFlowsCommand } from './derive-flows';
import { doctorCommand } from './doctor';
import { importCommand } from './import';
import { listCommand } from './list';
import { proposeCommand } from './propose';
import { publishCommand } from './publish';
import { rekeyCommand } from './rekey';
import { removeCommand } from './remove';
import { rollbackCommand } from './rollback';
import { sampleCommand } from './sample';
import { withdrawCommand } from './withdraw';

/** Every command by its name, in the order in which the help tells them. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  sample: sampleCommand,
  import: importCommand,
  check: checkCommand,
  list: listCommand,
  publish: publishCommand,
  rollback: rollbackCommand,
  remove: removeCommand,
  crosswalk: crosswalkCommand,
  rekey: rekeyCommand,
  propose: proposeCommand,
  adopt: adoptCommand,
  withdraw: withdrawCommand,
  'as-if': asIfCommand,
  doctor: doctorCommand,
  'derive-flows': deriveFlowsCommand,
};
