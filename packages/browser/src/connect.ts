// Follows the gate in the same file where the register uses bridges: starts them, and tells them of every choice.
import { type Connected, connect } from "./bridges/connect.ts";
import type { Temoin } from "./gate/api.ts";

declare const BRIDGES: readonly Connected[];

// Without a gate nothing is allowed, and they are told so.
const { temoin } = window as { temoin?: Temoin };
const tell = connect(BRIDGES, { allowed: (id) => !!temoin?.allowed(id), decided: () => !!temoin?.choice });
temoin?.on("choice", tell);
