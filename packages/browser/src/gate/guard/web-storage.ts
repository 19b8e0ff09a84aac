// localStorage and sessionStorage: their methods, and plain writes such as localStorage.name = value.
import type { Gate } from "../gate.ts";
import { type Ask, hook, hookAll } from "./hook.ts";
import type { Scope } from "./scope.ts";
import { mayWrite } from "./write.ts";

/** What pages get in place of an area -> the area and its storage bit. */
const areas = new WeakMap<object, readonly [Storage, number]>();
const stands = new WeakMap<Storage, Storage>();

export function guardWebStorage(gate: Gate, scope: Scope): void {
  const standFor = (area: Storage, bit: number): Storage => {
    const held = (key: string | symbol) => !mayWrite(gate, String(key), bit);
    const made =
      stands.get(area) ??
      new Proxy(area, {
        // The area's own methods and length answer for the area only.
        get: (_, key) => Reflect.get(area, key),
        // Plain writes end up here too.
        defineProperty: (_, key, descriptor) => held(key) || Reflect.defineProperty(area, key, descriptor),
      });
    stands.set(area, made);
    areas.set(made, [area, bit]);
    return made;
  };
  hook(scope, "localStorage", (run) => standFor(run([]) as Storage, 2), "get");
  hook(scope, "sessionStorage", (run) => standFor(run([]) as Storage, 4), "get");
  const ask =
    (name: string): Ask =>
    (run, args, self) => {
      const [area = self, bit] = areas.get(self) ?? [];
      if (!bit || name !== "setItem" || mayWrite(gate, args[0], bit)) return run(args, area);
    };
  hookAll(scope, "Storage", "getItem setItem removeItem key clear", ask);
  hookAll(scope, "Storage", "length", ask, "get");
  hookAll(scope, "StorageEvent", "storageArea", () => (run) => stands.get(run([]) as Storage), "get");
}
