// All commands. A new one is a new file and its line here.
import type { Command } from "../command.ts";
import { check } from "./check.ts";
import { demo } from "./demo.ts";
import { serve } from "./serve.ts";

export const commands: readonly Command[] = [check, serve, demo];
