// Numbers by hash or id, for many millions of them: open addressing in typed arrays, at most three quarters full. A Map of texts
// would take ten times the memory.

export interface KeyTable {
  /** The value set before, or 0. `key` is hexadecimal, of at least 8 digits for each word of the table. */
  get(key: string): number;
  /** `value`: 1 to 2^32 - 1. */
  set(key: string, value: number): void;
}

interface Slots {
  readonly keys: Uint32Array;
  /** 0 for a free slot. */
  readonly values: Uint32Array;
}

/** `words`: how much of a key is kept and compared, in units of 32 bits. Takes 4·words + 4 bytes a slot. */
export function keyTable(words: number): KeyTable {
  let slots = emptySlots(1_024, words);
  let size = 0;
  return {
    get: (key) => slots.values[find(slots, wordsOf(key, words))] ?? 0,
    set(key, value) {
      const parts = wordsOf(key, words);
      const slot = find(slots, parts);
      if (slots.values[slot] === 0) size++;
      put(slots, slot, parts, value);
      if (size * 4 > slots.values.length * 3) slots = grown(slots, words);
    },
  };
}

function emptySlots(count: number, words: number): Slots {
  return { keys: new Uint32Array(count * words), values: new Uint32Array(count) };
}

function wordsOf(key: string, words: number): number[] {
  return Array.from({ length: words }, (_, at) => Number.parseInt(key.slice(at * 8, at * 8 + 8), 16) >>> 0);
}

/** The slot of the key, or the free one where it belongs. */
function find({ keys, values }: Slots, parts: readonly number[]): number {
  const mask = values.length - 1;
  let slot = parts.reduce((mixed, part) => Math.imul(mixed ^ part, 0x9e3779b1) ^ (mixed >>> 15), 0) & mask;
  while (values[slot] !== 0 && !parts.every((part, at) => keys[slot * parts.length + at] === part)) slot = (slot + 1) & mask;
  return slot;
}

function put({ keys, values }: Slots, slot: number, parts: readonly number[], value: number): void {
  keys.set(parts, slot * parts.length);
  values[slot] = value;
}

function grown(slots: Slots, words: number): Slots {
  const larger = emptySlots(slots.values.length * 2, words);
  for (const [slot, value] of slots.values.entries()) {
    if (value === 0) continue;
    const parts = [...slots.keys.subarray(slot * words, slot * words + words)];
    put(larger, find(larger, parts), parts, value);
  }
  return larger;
}
