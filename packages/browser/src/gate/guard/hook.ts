// Puts a question before a native of the page. The native's name, length, prototype and text stay what they were.

import type { Scope } from "./scope.ts";

/** `run` calls the native: with these arguments or others, for the same object or another, or not at all. */
export type Ask = (run: (args: unknown[], self?: unknown) => unknown, args: unknown[], self: object) => unknown;
type Callable = (...args: unknown[]) => unknown;

/** What stands in a native's place -> the native. */
const natives = new WeakMap<object, object>();

export function isGuarded(value: object): boolean {
  return natives.has(value);
}

/** `part`: a method or constructor is a `value`; else a property that is written. What this browser does not have is left out. */
export function hook(owner: object | undefined, name: string, ask: Ask, part?: "get"): void {
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
  const kind = part ?? (descriptor?.set ? "set" : "value");
  const native = descriptor?.[kind] as Callable | undefined;
  if (!native) return;
  const made = new Proxy(native, {
    apply: (_, self, given) => ask((args, of = self) => Reflect.apply(native, of, args), given, self),
    construct: (_, given, target) => ask((args) => Reflect.construct(native, args, target), given, target) as object,
  });
  natives.set(made, native);
  Object.defineProperty(owner, name, { ...descriptor, [kind]: made });
  // Else `new WebSocket(a).constructor` would hand back the native.
  if (native.prototype?.constructor === native) native.prototype.constructor = made;
}

/** Every member that one of the interfaces has; an owner without a name is the realm itself. Both lists are parted by spaces. */
export function hookAll(
  scope: Scope,
  owners: string,
  members: string,
  ask: (member: string, owner: string) => Ask,
  part?: "get",
): void {
  for (const owner of owners.split(" "))
    for (const member of members.split(" ")) hook(owner ? scope[owner]?.prototype : scope, member, ask(member, owner), part);
}

/** Functions tell their text as natives do: libraries look at it to see whether they are alone. */
export function keepText(scope: { Function: FunctionConstructor }): void {
  hook(scope.Function.prototype, "toString", (run, args, self) => run(args, natives.get(self) ?? self));
}
