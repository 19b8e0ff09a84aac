// Data in front of code: the browser's files read it as the constant TEMOIN.

/** JSON as a JavaScript expression that is also safe inside a <script> element. */
export function jsonExpression(data: unknown): string {
  return JSON.stringify(data).replace(/[<\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A classic script: braces keep the constant out of the page's global scope. */
export function classicScript(data: unknown, code: string): string {
  return `{const TEMOIN=${jsonExpression(data)};\n${code}\n}`;
}

/** A module has a scope of its own. */
export function moduleScript(data: unknown, code: string): string {
  return `const TEMOIN=${jsonExpression(data)};\n${code}`;
}
