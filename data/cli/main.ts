/** From a command line to what it prints and its exit code. */
import { InputError } from '@/data/build/input-error';
import { ReleaseError } from '@/data/build/release-error';
import { ChecksFailed } from '@/data/checks/run-checks';
import { PlanError, type Fault as PlanFault } from '@/geo/plans';
import { EXIT, type ExitCode, UsageError } from './command';
import { helpText } from './help';
import { openOutput, type Streams } from './output';
import { readArguments } from './read-arguments';

/** Runs one command line. Never throws: every fault becomes words and an exit code. */
export async function main(words: readonly string[], streams: Streams): Promise<ExitCode> {
  const json = words.includes('--json');
  const out = openOutput(streams, json);
  try {
    const line = readArguments(words);
    if (!line.command || line.help) {
      const help = helpText(line);
      out.answer(help, { help });
      return EXIT.fine;
    }
    return await line.command.run(line.args, out);
  } catch (error) {
    out.endProgress();
    const fault = describeFault(error, words.includes('--verbose'));
    streams.stderr.write(`${fault.text}\n`);
    if (json) out.answer(fault.message, { error: errorFor(fault) });
    return fault.exit;
  }
}

interface Fault {
  kind: 'usage' | 'input' | 'plan' | 'release' | 'checks' | 'internal';
  exit: ExitCode;
  message: string;
  /** What is printed for people: the message, and where it helps how to go on. */
  text: string;
  /** Everything that is wrong with a plan. */
  faults?: readonly PlanFault[];
}

/** What of a fault is told to machines. */
const errorFor = ({ kind, message, faults }: Fault) => ({
  ...{ kind, message },
  ...(faults && { faults }),
});

const RELEASE_EXIT = {
  missing: EXIT.noRelease,
  refused: EXIT.badInput,
  damaged: EXIT.failed,
} as const;

/** The one place where an error becomes words and an exit code. */
function describeFault(error: unknown, verbose: boolean): Fault {
  const fault = (kind: Fault['kind'], exit: ExitCode, message: string, more = ''): Fault => ({
    kind,
    exit,
    message,
    text: message + more,
  });
  if (error instanceof UsageError) return fault('usage', EXIT.badInput, error.message);
  if (error instanceof InputError) return fault('input', EXIT.badInput, error.message);
  if (error instanceof PlanError) {
    const lines = error.faults.map(({ message }) => `  ${message}`);
    const told = fault('plan', EXIT.badInput, error.message);
    return {
      ...told,
      text: ['The plan cannot be adopted:', ...lines].join('\n'),
      faults: error.faults,
    };
  }
  if (error instanceof ChecksFailed) return fault('checks', EXIT.failed, error.message);
  if (error instanceof ReleaseError) {
    return fault('release', RELEASE_EXIT[error.reason], error.message);
  }
  const message = 'A fault of the program stopped it.';
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const more = verbose ? `\n${stack}` : ' --verbose tells where.';
  return fault('internal', EXIT.failed, message, more);
}
