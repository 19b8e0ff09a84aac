// Data in front of code: the browser's files read it as the constant TEMOIN.

/**
 * JSON as a JavaScript expression that is also safe inside a <script> element. Keys that are names lose their quotes: inside a
 * text every quote follows a backslash, so nothing there looks like a key.
 */
export function jsonExpression(data: unknown): string {
  const plain = JSON.stringify(data).replace(/"([a-z]\w*)":/gi, "$1:");
  return plain.replace(/[<\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A bridge to a foreign consent API: its built code takes its settings along by calling the constant BRIDGE. */
export interface EmbeddedBridge {
  readonly code: string;
  readonly settings: unknown;
}

/** A classic script: braces keep the constant out of the page's global scope. */
export function classicScript(data: unknown, code: string): string {
  return `{const TEMOIN=${jsonExpression(data)};\n${code}\n}`;
}

/**
 * What follows the gate in the same file, before any other script of the page: the bridges, read as the constant BRIDGES by the
 * code that connects them. Not in workers, and not when the page includes the gate twice.
 */
export function withBridges(gate: string, bridges: readonly EmbeddedBridge[], connect: string): string {
  if (bridges.length === 0) return gate;
  const first = 'const FIRST=self.document&&!("temoin"in self);';
  return `{${first}${gate}if(FIRST){const BRIDGES=[];${bridges.map(bridgeBlock).join("")}${connect}}}`;
}

function bridgeBlock({ code, settings }: EmbeddedBridge): string {
  return `{const BRIDGE=f=>BRIDGES.push([f,${jsonExpression(settings)}]);${code}\n}`;
}

/** A module has a scope of its own. */
export function moduleScript(data: unknown, code: string): string {
  return `const TEMOIN=${jsonExpression(data)};\n${code}`;
}
