// The public face of the command, for other programs that want to run it in their own process.
export { run } from "./cli.ts";
export type { ExitCode, Output } from "./command.ts";
