// One text for one value, so that its hash is the same on every machine.

/** JSON with sorted keys and no spaces (as RFC 8785 for plain data). Drops undefined members, as JSON does. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (isPlain(member) ? sorted(member) : member));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Without a prototype: a member called `__proto__` stays a member. */
function sorted(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value).sort()) result[key] = value[key];
  return result;
}
