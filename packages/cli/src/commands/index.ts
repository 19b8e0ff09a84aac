// All commands. A new one is a new file and its line here.
import type { Command } from "../command.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { demo } from "./demo.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { keys } from "./keys.ts";
import { pictures } from "./pictures.ts";
import { proxy } from "./proxy.ts";
import { retention } from "./retention.ts";
import { serve } from "./serve.ts";
import { sightings } from "./sightings.ts";
import { verify } from "./verify.ts";

export const commands: readonly Command[] = [
  ...[check, serve, proxy, build, demo, sightings],
  ...[verify, exportCommand, importCommand, keys, pictures, retention],
];
