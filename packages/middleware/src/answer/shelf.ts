// A map that takes no more than so much room: what was put in first goes out first.

export interface Shelf<T> {
  get(key: string): T | undefined;
  /** `size` in bytes, the key not counted. */
  put(key: string, value: T, size: number): void;
}

/** What an entry takes beside its value, about, in bytes. */
const ENTRY = 500;

/** `room`: for all entries together, in bytes. */
export function shelf<T>(room: number): Shelf<T> {
  const all = new Map<string, { readonly value: T; readonly size: number }>();
  let taken = 0;
  const drop = (key: string) => {
    taken -= all.get(key)?.size ?? 0;
    all.delete(key);
  };
  return {
    get: (key) => all.get(key)?.value,
    put(key, value, size) {
      drop(key);
      const whole = ENTRY + 2 * key.length + size;
      all.set(key, { value, size: whole });
      taken += whole;
      for (const oldest of all.keys()) {
        if (taken <= room) break;
        drop(oldest);
      }
    },
  };
}
