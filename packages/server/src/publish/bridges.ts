// The bridges that a register uses: their built code, each with what it is told.
import { bridgesOf, profileOf, type Register, type UsedBridge } from "@temoin/register";
import type { BrowserCode } from "./browser-code.ts";
import type { EmbeddedBridge } from "./embed.ts";

/** In the order in which they are started and told. */
export function usedBridges(register: Register): readonly UsedBridge[] {
  return bridgesOf(register, profileOf(register.profile).country);
}

/** As gate.js carries them. Throws for a bridge whose code was not read: our bug. */
export function embeddedBridges(used: readonly UsedBridge[], { bridges }: BrowserCode): EmbeddedBridge[] {
  return used.map(({ use, settings }) => {
    const code = bridges[use];
    if (code === undefined) throw new Error(`The code of the bridge ${use} was not read.`);
    return { code, settings };
  });
}
