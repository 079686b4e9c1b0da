/** A point of a map with its name, in the units of the drawing. */
export interface LabelledPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end" | "middle";
}

const LETTER = 6.4;
const LINE = 14;
const GAP = 8;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the name of each point stands, so that none covers another or leaves the drawing; null where there is no room. */
export function placeLabels(points: readonly LabelledPoint[], width: number, height: number): (Label | null)[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  return points.map((point, i) => {
    const others = taken.filter((_, j) => j !== i);
    for (const { label, box } of positions(point)) {
      const inside = box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2;
      if (!inside || others.some((other) => meet(other, box))) continue;
      taken.push(box);
      return label;
    }
    return null;
  });
}

/** Right, left, below, above. */
function positions({ name, x, y }: LabelledPoint): { readonly label: Label; readonly box: Box }[] {
  const length = name.length * LETTER;
  const at = (left: number, base: number): Box => ({ left, right: left + length, top: base - LINE + 3, bottom: base + 3 });
  return [
    { label: { x: x + GAP, y: y + 4, anchor: "start" as const }, box: at(x + GAP, y + 4) },
    { label: { x: x - GAP, y: y + 4, anchor: "end" as const }, box: at(x - GAP - length, y + 4) },
    { label: { x, y: y + 18, anchor: "middle" as const }, box: at(x - length / 2, y + 18) },
    { label: { x, y: y - 9, anchor: "middle" as const }, box: at(x - length / 2, y - 9) },
  ];
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
