// Cookies that scripts write: held when nobody allows them. How long they may live, the page's part tells.
import { COOKIE } from "../bits.ts";
import { lasting } from "../cookie.ts";
import type { Gate } from "../gate.ts";
import { hook } from "./hook.ts";
import type { Scope } from "./scope.ts";
import { mayWrite } from "./write.ts";

/** Whoever takes a cookie away may. */
const deleting = /;\s*(max-age\s*=\s*[-0]|expires\s*=[^;]*(19|200)\d)/i;

export function guardCookies(gate: Gate, scope: Scope): void {
  hook(scope.Document.prototype, "cookie", (run, [given]) => {
    const line = `${given as string}`;
    const name = /^\s*([^=;]*?)\s*=/.exec(line)?.[1] ?? "";
    if (deleting.test(line)) run([`${line};Max-Age=0`]);
    else if (mayWrite(gate, name, COOKIE)) {
      // Until the page's part is here, a cookie lives for the session; then it is written again with the life that it may have.
      if (!gate._cap) gate._early.push(line);
      run([gate._cap?.(name, line) ?? line.replace(lasting, "")]);
    }
  });
  hook(scope.CookieStore?.prototype, "set", async (run, args) => {
    const [first] = args as { name?: string }[];
    // Its promise can wait for the page's part; without that, nothing is written.
    if (mayWrite(gate, first?.name ?? first, COOKIE) && (await gate._page))
      await run((gate._capStored as Required<Gate>["_capStored"])(args));
  });
}
