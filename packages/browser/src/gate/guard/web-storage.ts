// localStorage and sessionStorage: their methods, and plain writes such as localStorage.name = value.
import { LOCAL, SESSION } from "../bits.ts";
import type { Gate } from "../gate.ts";
import { type Ask, hookAll } from "./hook.ts";
import type { Scope } from "./scope.ts";
import { mayWrite } from "./write.ts";

/** What pages get in place of an area -> the area and its storage bit. */
const areas = new WeakMap<object, readonly [Storage, number]>();
const stands = new WeakMap<Storage, Storage>();

export function guardWebStorage(gate: Gate, scope: Scope): void {
  gate._standFor = (area) => stands.get(area);
  const standFor = (area: Storage, bit: number): Storage => {
    let made = stands.get(area);
    if (!made) {
      made = new Proxy(area, {
        // The area's own methods and length answer for the area only.
        get: (_, key) => Reflect.get(area, key),
        // Plain writes end up here too.
        defineProperty: (_, key, descriptor) =>
          !mayWrite(gate, String(key), bit) || Reflect.defineProperty(area, key, descriptor),
      });
      stands.set(area, made);
      areas.set(made, [area, bit]);
    }
    return made;
  };
  const bitOf = (area: string) => (area[0] === "l" ? LOCAL : SESSION);
  hookAll(scope, "", "localStorage sessionStorage", (name) => (run) => standFor(run([]) as Storage, bitOf(name)), "get");
  const ask =
    (name: string): Ask =>
    (run, args, self) => {
      const [area = self, bit] = areas.get(self) ?? [];
      if (!bit || name !== "setItem" || mayWrite(gate, args[0], bit)) return run(args, area);
    };
  hookAll(scope, "Storage", "getItem setItem removeItem key clear", ask);
  hookAll(scope, "Storage", "length", ask, "get");
}
