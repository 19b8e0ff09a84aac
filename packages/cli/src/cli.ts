// Picks the command. Never ends the process: the exit code is its answer.
import { CannotRun, type Command, type ExitCode, type Output, UsageError } from "./command.ts";
import { commands } from "./commands/index.ts";
import { version } from "./version.ts";

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === "--version" || first === "-v") return say(output.out, version);
  if (first === "--help" || first === "-h") return say(output.out, overview());
  if (first === "help") return help(rest[0], output);
  if (first === undefined) {
    output.err(overview());
    return 2;
  }
  const command = find(first);
  if (!command) return unknown(first, output);
  if (rest.includes("--help") || rest.includes("-h")) return say(output.out, command.help);
  return guarded(command, rest, output);
}

async function guarded(command: Command, args: readonly string[], output: Output): Promise<ExitCode> {
  try {
    return await command.run(args, output);
  } catch (error) {
    if (isUsage(error))
      output.err(
        `temoin ${command.name}: ${firstSentence(error.message)}\nWrite "temoin help ${command.name}" to see how it is used.`,
      );
    else if (error instanceof CannotRun) output.err(`temoin ${command.name}: ${error.message}`);
    else
      output.err(
        `temoin ${command.name}: this is a mistake of Témoin, please report it.\n${error instanceof Error ? error.stack : error}`,
      );
    return 2;
  }
}

/** Ours, or that of node:util parseArgs for an option that does not exist. */
function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}

/** parseArgs goes on about arguments that start with a hyphen. */
function firstSentence(message: string): string {
  return message.replace(/\. To specify a positional argument.*$/s, ".");
}

function help(name: string | undefined, output: Output): ExitCode {
  if (name === undefined) return say(output.out, overview());
  const command = find(name);
  return command ? say(output.out, command.help) : unknown(name, output);
}

function unknown(name: string, output: Output): ExitCode {
  const names = commands.map((command) => command.name).join(", ");
  output.err(`temoin: there is no command "${name}". Write one of ${names}, or "temoin help".`);
  return 2;
}

function find(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    "Témoin: cookie consent that is declared once, enforced, proven and checked.",
    "",
    "Usage: temoin COMMAND [OPTIONS]",
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    'Write "temoin help COMMAND" for its options, "temoin --version" for the version.',
    "Exit code: 0 fine, 1 findings at or over --fail-on, 2 wrong usage or cannot run.",
  ].join("\n");
}

function say(out: Output["out"], text: string): ExitCode {
  out(text);
  return 0;
}
