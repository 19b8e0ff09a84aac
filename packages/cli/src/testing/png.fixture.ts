// Reads the pictures that Chromium makes: 8 bits a channel, no interlace. Enough to look for a colour in one.
import { inflateSync } from "node:zlib";

export interface Image {
  readonly width: number;
  readonly height: number;
  /** Lengths of the runs of a colour in one row, those of 40 pixels and more. */
  runs(row: number, colour: string): number[];
  /** Different colours in all. */
  colours(): number;
}

export function readPng(bytes: Uint8Array): Image {
  const file = Buffer.from(bytes);
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const size = file[25] === 6 ? 4 : 3;
  const rows = unfiltered(inflateSync(Buffer.concat([...dataOf(file)])), width * size, height, size);
  const pixel = (row: Buffer, x: number) => `#${row.toString("hex", x * size, x * size + 3)}`;
  const line = (row: Buffer) => Array.from({ length: width }, (_, x) => pixel(row, x));
  return {
    width,
    height,
    runs(row, colour) {
      const marks = line(rows[row] as Buffer).map((one) => (one === colour ? "#" : " "));
      return (marks.join("").match(/#{40,}/g) ?? []).map(({ length }) => length);
    },
    colours: () => new Set(rows.flatMap(line)).size,
  };
}

function* dataOf(file: Buffer): Generator<Buffer> {
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") yield file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
}

/** PNG (W3C), section 9.2: each byte was stored as its difference from a guess by its neighbours. */
function unfiltered(raw: Buffer, length: number, height: number, size: number): Buffer[] {
  const rows: Buffer[] = [];
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (length + 1)] ?? 0;
    const row = Buffer.from(raw.subarray(y * (length + 1) + 1, (y + 1) * (length + 1)));
    for (let x = 0; x < length; x++) {
      const [a, b, c] = [row[x - size] ?? 0, rows[y - 1]?.[x] ?? 0, x < size ? 0 : (rows[y - 1]?.[x - size] ?? 0)];
      row[x] = (row[x] ?? 0) + ([0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0);
    }
    rows.push(row);
  }
  return rows;
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}
