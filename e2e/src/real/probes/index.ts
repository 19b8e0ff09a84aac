// All probes, by kind: in the page, `probe(kind)` answers. A new kind is a new file and its line here.
import { classes } from "./classes.ts";
import { faults } from "./faults.ts";
import { frames } from "./frames.ts";
import { markup } from "./markup.ts";
import { natives } from "./natives.ts";
import { requests } from "./requests.ts";
import { type Probe, run } from "./run.ts";
import { storage } from "./storage.ts";
import { trusted } from "./trusted.ts";

const kinds: Readonly<Record<string, Readonly<Record<string, Probe>>>> = {
  natives,
  classes,
  storage,
  frames,
  faults,
  markup,
  requests,
  trusted,
};

Object.assign(globalThis, { probe: (kind: string) => run(kinds[kind] ?? {}) });
