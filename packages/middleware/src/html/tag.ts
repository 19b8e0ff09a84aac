// Reads one tag, byte by byte, as the HTML tokenizer does (HTML, 13.2.5.6 to 13.2.5.40). May stop anywhere and go on with the next chunk.

const NAME = 0;
const BEFORE = 1;
const ATTRIBUTE = 2;
const AFTER = 3;
const EQUALS = 4;
const DOUBLE = 5;
const SINGLE = 6;
const BARE = 7;

/** Places of an attribute in {@link Tag.slots}: begin and end of its name and of its value; the value's begin is -1 when it has none. */
const SLOT = 4;
/** More attributes than this are no tag that anybody wrote; memory is bounded by it. */
const MOST = 4_096;

/** More than one name may share a place: it errs on the side of looking. */
export type NameTable = Uint8Array;

/** One look-up by length, first and last letter instead of a comparison with every name. */
export function nameTable(names: readonly string[]): NameTable {
  const table = new Uint8Array(1 << 15);
  for (const name of names) table[placeOf(name.length, name.charCodeAt(0), name.charCodeAt(name.length - 1))] = 1;
  return table;
}

/** 0, where no name stands, for names that are too long. */
export function placeOf(length: number, first: number, last: number): number {
  return length > 31 ? 0 : (length << 10) | ((first & 31) << 5) | (last & 31);
}

export const BETWEEN = 1;
export const ENDS_NAME = 2;
export const ENDS_ATTRIBUTE = 4;
const ENDS_BARE = 8;
const SPACE = 16;
/** What each byte does, by bits. */
export const signs = new Uint8Array(256);
for (const space of [9, 10, 12, 13, 32]) signs[space] = SPACE | BETWEEN | ENDS_NAME | ENDS_ATTRIBUTE | ENDS_BARE;
signs[47] = BETWEEN | ENDS_NAME | ENDS_ATTRIBUTE;
signs[61] = ENDS_ATTRIBUTE;
signs[62] = ENDS_NAME | ENDS_ATTRIBUTE | ENDS_BARE;

export class Tag {
  /** Offsets are relative to `<`. */
  nameStart = 0;
  nameEnd = 0;
  /** Behind `>`. */
  end = 0;
  selfClosing = false;
  /** True when an attribute of the table is among them. */
  notable = false;
  count = 0;
  /** True when there were more attributes than are kept. */
  crowded = false;
  private slots = new Int32Array(32 * SLOT);
  /** Where the places of the last attribute begin. */
  private last = 0;
  private state = NAME;
  private readonly table: NameTable;

  constructor(table: NameTable) {
    this.table = table;
  }

  /** `nameStart`: 1 for a start tag, 2 for an end tag. */
  begin(nameStart: number): void {
    this.nameStart = nameStart;
    this.nameEnd = 0;
    this.state = NAME;
    this.count = 0;
    this.notable = false;
    this.crowded = false;
    this.selfClosing = false;
  }

  /**
   * Reads `bytes` from `at`; the tag began at `start`. Returns the index behind its `>`, -1 when it goes on behind the chunk.
   */
  read(bytes: Uint8Array, start: number, at: number, length: number): number {
    let { state } = this;
    let i = at;
    while (i < length) {
      if (state === DOUBLE) {
        while (i < length && bytes[i] !== 34) i++;
        if (i === length) break;
        this.slots[this.last + 3] = i++ - start;
        state = BEFORE;
      } else if (state === BEFORE) {
        while (i < length && (signs[bytes[i] as number] as number) & BETWEEN) i++;
        if (i === length) break;
        if (bytes[i] === 62) return this.close(i - start, bytes[i - 1] === 47) + start;
        this.open(i++ - start);
        state = ATTRIBUTE;
      } else if (state === ATTRIBUTE) {
        while (i < length && !((signs[bytes[i] as number] as number) & ENDS_ATTRIBUTE)) i++;
        if (i === length) break;
        this.endName(bytes, i - start, start);
        const byte = bytes[i++];
        if (byte === 62) return this.close(i - 1 - start, false) + start;
        state = byte === 61 ? EQUALS : byte === 47 ? BEFORE : AFTER;
      } else if (state === EQUALS) {
        const byte = bytes[i] as number;
        if (byte === 62) return this.close(i - start, false) + start;
        if (!((signs[byte] as number) & SPACE)) {
          state = byte === 34 ? DOUBLE : byte === 39 ? SINGLE : BARE;
          this.slots[this.last + 2] = i - start + (state === BARE ? 0 : 1);
        }
        i++;
      } else if (state === NAME) {
        while (i < length && !((signs[bytes[i] as number] as number) & ENDS_NAME)) i++;
        if (i === length) break;
        this.nameEnd = i - start;
        if (bytes[i] === 62) return this.close(i - start, false) + start;
        state = BEFORE;
      } else if (state === SINGLE) {
        while (i < length && bytes[i] !== 39) i++;
        if (i === length) break;
        this.slots[this.last + 3] = i++ - start;
        state = BEFORE;
      } else if (state === BARE) {
        while (i < length && !((signs[bytes[i] as number] as number) & ENDS_BARE)) i++;
        if (i === length) break;
        this.slots[this.last + 3] = i - start;
        if (bytes[i] === 62) return this.close(i - start, false) + start;
        state = BEFORE;
      } else if (bytes[i] === 61) {
        state = EQUALS;
        i++;
      } else if ((signs[bytes[i] as number] as number) & SPACE) i++;
      else state = BEFORE;
    }
    this.state = state;
    return -1;
  }

  /** The quote that is open where the reading stopped, as a closing text: what ends the tag there. */
  get closer(): string {
    return this.state === DOUBLE ? '">' : this.state === SINGLE ? "'>" : ">";
  }

  nameStartOf(index: number): number {
    return this.slots[index * SLOT] as number;
  }
  nameEndOf(index: number): number {
    return this.slots[index * SLOT + 1] as number;
  }
  /** -1 when it has no value. */
  valueStartOf(index: number): number {
    return this.slots[index * SLOT + 2] as number;
  }
  valueEndOf(index: number): number {
    return this.slots[index * SLOT + 3] as number;
  }

  /** Is its name one of the table? <a href>, of which pages are full, loads nothing. */
  isNotable(bytes: Uint8Array, start: number, index: number): boolean {
    const from = this.nameStartOf(index);
    const length = this.nameEndOf(index) - from;
    const first = bytes[start + from] as number;
    if (this.nameEnd === 2 && length === 4 && (first | 32) === 104) return false;
    return this.table[placeOf(length, first, bytes[start + from + length - 1] as number)] === 1;
  }

  private open(at: number): void {
    if (this.count === MOST) this.crowded = true;
    else this.count++;
    this.last = (this.count - 1) * SLOT;
    if (this.last === this.slots.length) {
      const more = new Int32Array(this.slots.length * 2);
      more.set(this.slots);
      this.slots = more;
    }
    this.slots[this.last] = at;
    this.slots[this.last + 2] = -1;
  }

  private endName(bytes: Uint8Array, at: number, start: number): void {
    this.slots[this.last + 1] = at;
    if (!this.notable && this.isNotable(bytes, start, this.count - 1)) this.notable = true;
  }

  /** Relative index behind `>`. */
  private close(at: number, selfClosing: boolean): number {
    this.selfClosing = selfClosing;
    this.end = at + 1;
    return at + 1;
  }
}

export function isSpaceByte(byte: number): boolean {
  return ((signs[byte] as number) & SPACE) !== 0;
}
