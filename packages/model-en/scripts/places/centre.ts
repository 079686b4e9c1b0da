/** Longitude and latitude, degrees. */
export type Point = readonly [x: number, y: number];

/** Longitudes further apart than this lie on two sides of the 180th meridian. */
const HALF_TURN = 180;

/**
 * The centre of the area that points take up: the centroid of their convex hull, else their mean. The packages have no
 * points of units of administration; this is about what GeoNames prints for them.
 * @throws RangeError when there are no points.
 */
export function centreOf(places: readonly { readonly latitude: number; readonly longitude: number }[]): {
  readonly latitude: number;
  readonly longitude: number;
} {
  const [origin] = places;
  if (!origin) throw new RangeError("no places to take the centre of");
  const points = places.map(({ latitude, longitude }): Point => [unrolled(longitude, origin.longitude), latitude]);
  const kept = withoutStrays(points);
  const [x, y] = centroid(hull(kept))?.centre ?? mean(kept);
  return { latitude: y, longitude: unrolled(x, 0) };
}

/** A place this many times further from the middle of all than nine in ten of them was put into the wrong unit. */
const STRAY = 2.5;

/** The points without those that lie far from all others; one stray would move the hull by hundreds of kilometres. */
function withoutStrays(points: readonly Point[]): readonly Point[] {
  const middle: Point = [median(points.map(([x]) => x)), median(points.map(([, y]) => y))];
  const away = ([x, y]: Point): number => Math.hypot((x - middle[0]) * Math.cos((middle[1] * Math.PI) / 180), y - middle[1]);
  const reach = STRAY * quantile(0.9, points.map(away));
  return points.filter((point) => away(point) <= reach);
}

const median = (values: readonly number[]): number => quantile(0.5, values);

const quantile = (share: number, values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!;

/** A longitude within half a turn of another. */
function unrolled(longitude: number, origin: number): number {
  if (longitude - origin > HALF_TURN) return longitude - 2 * HALF_TURN;
  return longitude - origin < -HALF_TURN ? longitude + 2 * HALF_TURN : longitude;
}

const mean = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

/** Andrew’s monotone chain. */
function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(([a, b], [c, d]) => a - c || b - d);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function chain(points: readonly Point[]): Point[] {
  const found: Point[] = [];
  for (const point of points) {
    while (found.length > 1 && turn(found.at(-2)!, found.at(-1)!, point) <= 0) found.pop();
    found.push(point);
  }
  return found.slice(0, -1);
}

const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** The centroid of a ring and its area in square degrees; null for what has none. */
export function centroid(ring: readonly Point[]): { readonly centre: Point; readonly area: number } | null {
  let [area, x, y] = [0, 0, 0];
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length]!;
    const cross = a[0] * b[1] - b[0] * a[1];
    area += cross;
    x += (a[0] + b[0]) * cross;
    y += (a[1] + b[1]) * cross;
  });
  return Math.abs(area) < 1e-6 ? null : { centre: [x / (3 * area), y / (3 * area)], area: Math.abs(area) / 2 };
}
