/** From the words of a command line to a command and its arguments. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILT } from '@/data/paths';
import { type Arguments, type Command, type Option, UsageError } from './command';
import { COMMANDS } from './commands';
import { suggestion } from './suggest';

/** Options of every command. */
export const COMMON: Readonly<Record<string, Option>> = {
  root: { type: 'string', value: 'DIR', help: 'the folder of releases (default data/built)' },
  json: { type: 'boolean', help: 'answer with one JSON document on standard output' },
  verbose: { type: 'boolean', help: 'tell where in the program an unknown fault happened' },
  help: { type: 'boolean', help: 'tell this' },
};

export interface Line {
  /** Undefined where none was named: then the program tells what it can do. */
  readonly name: string | undefined;
  readonly command: Command | undefined;
  readonly args: Arguments;
  readonly help: boolean;
}

/** @throws UsageError that says what was not understood, and the nearest that would be */
export function readArguments(words: readonly string[]): Line {
  const name = commandName(words);
  const command = name === undefined ? undefined : COMMANDS[name];
  if (name !== undefined && !command) {
    const hint = suggestion(name, Object.keys(COMMANDS)) || ' --help lists what there is.';
    throw new UsageError(`No command "${name}".${hint}`);
  }
  const options = { ...COMMON, ...command?.options };
  const { values, tokens } = parse(words, options);
  for (const token of tokens) {
    if (token.kind === 'option') readOption(token, options);
  }
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const given = positionals.slice(1);
  const help = values.help === true || command === undefined;
  if (command && !help) countPositionals(name ?? '', command, given);
  return {
    name,
    command,
    help,
    args: {
      positionals: given,
      values,
      root: typeof values.root === 'string' ? resolve(values.root) : BUILT,
    },
  };
}

function parse(words: readonly string[], options: Readonly<Record<string, Option>>) {
  return parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type }]) => [name, { type }]),
    ),
    allowPositionals: true,
    // Unknown options are told by `readOption`, with what was perhaps meant.
    strict: false,
    tokens: true,
  });
}

/** The first word that is neither an option nor the value of one, of whichever command. */
function commandName(words: readonly string[]): string | undefined {
  const every = Object.values(COMMANDS).map(({ options }) => options);
  return parse(words, Object.assign({}, COMMON, ...every)).positionals[0];
}

function readOption(
  token: {
    name: string;
    rawName: string;
    value?: string | undefined;
    inlineValue?: boolean | undefined;
  },
  options: Readonly<Record<string, Option>>,
): void {
  const option = options[token.name];
  if (!option || !token.rawName.startsWith('--')) {
    throw new UsageError(
      `No option "${token.rawName}".${suggestion(
        `--${token.name}`,
        Object.keys(options).map((name) => `--${name}`),
      )}`,
    );
  }
  if (option.type === 'string' && (!token.value || isOptionItself(token))) {
    throw new UsageError(`--${token.name} needs a value: --${token.name} ${option.value}.`);
  }
  if (option.type === 'boolean' && token.value !== undefined) {
    throw new UsageError(`--${token.name} takes no value.`);
  }
}

/** Whether the "value" is the next option: `--as --json`. */
const isOptionItself = (token: { value?: string | undefined; inlineValue?: boolean | undefined }) =>
  !token.inlineValue && token.value?.startsWith('-');

function countPositionals(name: string, command: Command, given: readonly string[]): void {
  const { min, max } = command.positionals;
  if (given.length >= min && given.length <= max) return;
  const extra = given.length > max ? ` "${given[max]}" is one too many.` : '';
  const lines = command.usage.map((usage) => `${name} ${usage}`.trim()).join('" or "');
  throw new UsageError(`Say "${lines}".${extra}`);
}
