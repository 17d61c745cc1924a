/** Names on a printed map that never cover each other: a name, else a number, else nothing. */

/** What is to be named, at its middle on paper. */
export interface Named {
  readonly id: number;
  readonly name: string;
  /** The number that stands for the name where it finds no room: that of the table, if it is there. */
  readonly number: number | null;
  readonly x: number;
  readonly y: number;
  /** The ground it has on paper: the largest are named first. */
  readonly size: number;
}

export interface PlacedLabel {
  readonly id: number;
  /** One line, two for a long name, or the number. */
  readonly lines: readonly string[];
  readonly isNumber: boolean;
  readonly x: number;
  readonly y: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

/** The mean width of a letter of the typeface, in parts of its size, with a little to spare. */
const LETTER = 0.6;
const LINE = 1.2;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Places labels, the largest units first; what finds no room is left out (the table has it). */
export function placeLabels(all: readonly Named[], room: Room): PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  const { fontSize } = room;
  const fits = (box: Box) =>
    box.left >= 0 &&
    box.top >= 0 &&
    box.right <= room.width &&
    box.bottom <= room.height &&
    taken.every((other) => apart(box, other));
  for (const named of [...all].sort((a, b) => b.size - a.size || a.id - b.id)) {
    const { id, x, y } = named;
    const ways = [inLines(named.name), ...(named.number === null ? [] : [[String(named.number)]])];
    const found = ways
      .flatMap((lines, way) =>
        [0, -0.6, 0.6, -1.2, 1.2].map((shift) => ({ lines, way, y: y + shift * fontSize })),
      )
      .find((way) => fits(boxOf(way.lines, x, way.y, fontSize)));
    if (!found) continue;
    taken.push(boxOf(found.lines, x, found.y, fontSize));
    placed.push({ id, lines: found.lines, isNumber: found.way === 1, x, y: found.y });
  }
  return placed;
}

/** A long name is broken near its middle. */
function inLines(name: string): string[] {
  if (name.length <= 10) return [name];
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const middle = name.length / 2;
  const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

export function boxOf(lines: readonly string[], x: number, y: number, fontSize: number): Box {
  const width = Math.max(...lines.map((line) => line.length)) * LETTER * fontSize;
  const height = lines.length * LINE * fontSize;
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
