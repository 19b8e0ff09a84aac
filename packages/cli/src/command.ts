// What a command is. One per file in commands/; adding one touches their index only.

/** Where a command writes: answers to `out`, what is wrong and progress to `err`. One line or several, without the last break. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0: fine. 1: findings at or over --fail-on. 2: wrong usage, or it could not run. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole help, with usage and options. */
  readonly help: string;
  /** Throws {@link UsageError} for wrong arguments and {@link CannotRun} for what the world refuses. */
  run(args: readonly string[], output: Output): Promise<ExitCode>;
}

/** Arguments that make no sense; the message says what to write. */
export class UsageError extends Error {}

/** A file that is not there, a port in use, a folder that cannot be written: the message says what to do. */
export class CannotRun extends Error {}
