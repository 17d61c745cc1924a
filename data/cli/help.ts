import { EXIT, type Option } from './command';
import { COMMANDS } from './commands';
import { COMMON, type Line } from './read-arguments';

const PROGRAM = 'npm run -s data --';

const EXITS = [
  `  ${EXIT.fine}  fine`,
  `  ${EXIT.failed}  a check failed, or a fault of the program`,
  `  ${EXIT.badInput}  input or command line that cannot be used`,
  `  ${EXIT.noRelease}  no such release`,
].join('\n');

function optionLines(options: Readonly<Record<string, Option>>): string {
  return Object.entries(options)
    .map(([name, { value, help }]) => `  ${`--${name} ${value ?? ''}`.padEnd(18)} ${help}`)
    .join('\n');
}

/** The help of a command, or of the whole program where none is named. */
export function helpText({ name, command }: Pick<Line, 'name' | 'command'>): string {
  if (!command) {
    const commands = Object.entries(COMMANDS).map(
      ([each, { summary }]) => `  ${each.padEnd(10)} ${summary}`,
    );
    return [
      'Builds, checks and publishes the releases of Dân Đồ.',
      `\nUsage: ${PROGRAM} COMMAND [OPTIONS]\n`,
      ...commands,
      `\nOptions of every command\n${optionLines(COMMON)}`,
      `\nExit codes\n${EXITS}`,
      `\n${PROGRAM} COMMAND --help tells more of a command.`,
    ].join('\n');
  }
  const usage = command.usage.map((each) => `${PROGRAM} ${name} ${each}`.trimEnd());
  return [
    `${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`,
    `\nUsage: ${usage.join('\n       ')}\n`,
    `Options\n${optionLines({ ...command.options, ...COMMON })}`,
    ...(command.more ? [`\n${command.more}`] : []),
    `\nExit codes\n${EXITS}`,
  ].join('\n');
}
