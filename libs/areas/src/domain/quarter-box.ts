/** A point in degrees. */
interface Middle {
  readonly lat: number;
  readonly lon: number;
}

type Corner = readonly [x: number, y: number];

/** Metres within which a point belongs to the nearest quarter, as `nearestQuarter` of the municipality has it. */
const quarterRadius = 2_000;
const metresPerDegree = 111_320;

/**
 * The box outside of which no point belongs to a quarter: each other middle takes what is nearer to it. A margin covers
 * that degrees of longitude are not of one length everywhere in the box.
 * @param others middles of the other quarters of the settlement
 * @returns west, south, east, north in degrees
 */
export function boxOfQuarter(own: Middle, others: readonly Middle[]): readonly [number, number, number, number] {
  const narrowing = Math.cos((own.lat * Math.PI) / 180);
  const reach = quarterRadius / metresPerDegree;
  const square: readonly Corner[] = [
    [-reach, -reach],
    [reach, -reach],
    [reach, reach],
    [-reach, reach],
  ];
  const cell = others.reduce<readonly Corner[]>(
    (corners, { lat, lon }) => nearerThan(corners, [(lon - own.lon) * narrowing, lat - own.lat]),
    square,
  );
  const [xs, ys] = [cell.map(([x]) => x), cell.map(([, y]) => y)];
  const margin = reach / 50;
  return [
    own.lon + (Math.min(0, ...xs) - margin) / narrowing,
    own.lat + Math.min(0, ...ys) - margin,
    own.lon + (Math.max(0, ...xs) + margin) / narrowing,
    own.lat + Math.max(0, ...ys) + margin,
  ];
}

/** What of a convex area is nearer to its origin than to another point. */
function nearerThan(corners: readonly Corner[], [otherX, otherY]: Corner): readonly Corner[] {
  const half = (otherX * otherX + otherY * otherY) / 2;
  if (half === 0) {
    return corners;
  }
  const beyond = ([x, y]: Corner) => x * otherX + y * otherY - half;
  return corners.flatMap((corner, at): Corner[] => {
    const next = corners[(at + 1) % corners.length] ?? corner;
    const [here, there] = [beyond(corner), beyond(next)];
    const crossing: Corner[] = [];
    if (here > 0 !== there > 0) {
      const share = here / (here - there);
      crossing.push([corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])]);
    }
    return here > 0 ? crossing : [corner, ...crossing];
  });
}
