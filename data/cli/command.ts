/** What a command of the command line is: its words, its options, and what it does. */
import type { Output } from './output';

/** What an exit of the program means. */
export const EXIT = { fine: 0, failed: 1, badInput: 2, noRelease: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Option {
  readonly type: 'string' | 'boolean';
  /** The word for its value in the help: `ID`, `DIR`. */
  readonly value?: string;
  readonly help: string;
}

export interface Arguments {
  readonly positionals: readonly string[];
  /** By the option's name; left out where it was not given. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** The folder of releases. */
  readonly root: string;
}

export interface Command {
  /** After the command's name: `DIR --preset NAME --as ID`. */
  readonly usage: readonly string[];
  readonly summary: string;
  /** Told by `--help` after the options. */
  readonly more?: string;
  /** How many arguments without a name it takes. */
  readonly positionals: { readonly min: number; readonly max: number };
  readonly options: Readonly<Record<string, Option>>;
  run(args: Arguments, out: Output): Promise<ExitCode>;
}

/** A command line that cannot be understood; the message says how to say it. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The text of an option, or undefined where it was not given. */
export function textOf(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}
