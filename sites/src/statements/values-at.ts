// Reads a place of a register by a path as findings write it, with a star for "each".

/**
 * All values at a path such as `services.aws.trackers[AWSALB].lifetime` or `services.*.party`. In brackets after a list stands
 * an index, the name or id of an item, or `*`. Empty when the path leads nowhere.
 */
export function valuesAt(root: unknown, path: string): unknown[] {
  const steps = [...path.matchAll(/\[([^\]]+)\]|([^.[\]]+)/g)].map(([, inBrackets, key]) => inBrackets ?? key ?? "");
  return steps.reduce<unknown[]>((values, step) => values.flatMap((value) => inside(value, step)), [root]);
}

function inside(value: unknown, step: string): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  if (step === "*") return Object.values(value);
  if (Array.isArray(value) && !/^\d+$/.test(step)) return value.filter((item) => item?.name === step || item?.id === step);
  return Object.hasOwn(value, step) ? [Reflect.get(value, step)] : [];
}
