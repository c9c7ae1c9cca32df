/**
 * A vector tiles file as small as can be, because the packages that read PMTiles write none: one tile around a
 * place, with ground, a river, a street with its name and a building, in the schema of Protomaps. Sources: PMTiles
 * specification 3, Mapbox Vector Tile specification 2.1.
 */
export function tinyTiles(place: { readonly lat: number; readonly lon: number }, zoom = 12): Buffer {
  const [x, y] = tileOf(place, zoom);
  const tile = vectorTile();
  const directory = Buffer.concat([varint(1), varint(tileId(zoom, x, y)), varint(1), varint(tile.length), varint(1)]);
  const metadata = Buffer.from(JSON.stringify({ attribution: '', vector_layers: [] }));
  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const metadataAt = headerBytes + directory.length;
  const tileAt = metadataAt + metadata.length;
  [headerBytes, directory.length, metadataAt, metadata.length, tileAt, 0, tileAt, tile.length, 1, 1, 1].forEach(
    (value, position) => header.writeBigUInt64LE(BigInt(value), 8 + 8 * position),
  );
  // clustered, no compression inside, none of tiles, vector tiles, zoom levels
  [1, 1, 1, 1, zoom, zoom].forEach((value, position) => header.writeUInt8(value, 96 + position));
  const e7 = (degrees: number): number => Math.round(degrees * 1e7);
  [e7(place.lon - 1), e7(place.lat - 1), e7(place.lon + 1), e7(place.lat + 1)].forEach((value, position) =>
    header.writeInt32LE(value, 102 + 4 * position),
  );
  header.writeUInt8(zoom, 118);
  header.writeInt32LE(e7(place.lon), 119);
  header.writeInt32LE(e7(place.lat), 123);
  return Buffer.concat([header, directory, metadata, tile]);
}

/** The tile that a place lies in (Web Mercator). */
export function tileOf(
  { lat, lon }: { readonly lat: number; readonly lon: number },
  zoom: number,
): [x: number, y: number] {
  const side = 2 ** zoom;
  const angle = (lat * Math.PI) / 180;
  return [Math.floor(((lon + 180) / 360) * side), Math.floor(((1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2) * side)];
}

const headerBytes = 127;
const extent = 4096;

/** Place of a tile on the Hilbert curve, after all tiles of the zoom levels above. */
function tileId(zoom: number, column: number, row: number): number {
  let [x, y] = [column, row];
  let id = (4 ** zoom - 1) / 3;
  for (let side = 2 ** (zoom - 1); side >= 1; side /= 2) {
    const [right, low] = [(x & side) > 0, (y & side) > 0];
    id += side * side * ((right ? 3 : 0) ^ (low ? 1 : 0));
    if (!low) {
      if (right) {
        [x, y] = [side - 1 - x, side - 1 - y];
      }
      [x, y] = [y, x];
    }
  }
  return id;
}

type Path = readonly (readonly [number, number])[];

function vectorTile(): Buffer {
  const whole: Path = [
    [0, 0],
    [extent, 0],
    [extent, extent],
    [0, extent],
  ];
  const river: Path = [
    [0, 0],
    [extent, 0],
    [extent, 600],
    [0, 1100],
  ];
  const house: Path = [
    [2000, 2200],
    [2120, 2200],
    [2120, 2300],
    [2000, 2300],
  ];
  return Buffer.concat([
    layer('earth', { kind: 'earth' }, polygon(whole), 3),
    layer('water', { kind: 'river' }, polygon(river), 3),
    layer(
      'roads',
      { kind: 'major_road', name: 'Пробна улица' },
      line([
        [0, 2600],
        [extent, 1700],
      ]),
      2,
    ),
    layer('buildings', { kind: 'building' }, polygon(house), 3),
  ]);
}

/** One layer of one feature. @param kind 2 line, 3 polygon */
function layer(
  name: string,
  properties: Readonly<Record<string, string>>,
  geometry: readonly number[],
  kind: 2 | 3,
): Buffer {
  const tags = Object.keys(properties).flatMap((_key, place) => [place, place]);
  const feature = Buffer.concat([bytes(2, packed(tags)), number(3, kind), bytes(4, packed(geometry))]);
  const text = (value: string): Buffer => Buffer.from(value);
  return bytes(
    3,
    Buffer.concat([
      number(15, 2),
      bytes(1, text(name)),
      bytes(2, feature),
      ...Object.keys(properties).map((key) => bytes(3, text(key))),
      ...Object.values(properties).map((value) => bytes(4, bytes(1, text(value)))),
      number(5, extent),
    ]),
  );
}

function line(path: Path): number[] {
  let [x, y] = [0, 0];
  const steps = path.map(([nextX, nextY]) => {
    const step = [zigzag(nextX - x), zigzag(nextY - y)];
    [x, y] = [nextX, nextY];
    return step;
  });
  // MoveTo once, LineTo for the rest.
  return [(1 << 3) | 1, ...(steps[0] ?? []), ((path.length - 1) << 3) | 2, ...steps.slice(1).flat()];
}

function polygon(ring: Path): number[] {
  const closePath = (1 << 3) | 7;
  return [...line(ring), closePath];
}

function zigzag(value: number): number {
  return (value << 1) ^ (value >> 31);
}

function varint(value: number): Buffer {
  const digits: number[] = [];
  let rest = value;
  do {
    digits.push((rest % 128) | (rest >= 128 ? 128 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Buffer.from(digits);
}

function packed(values: readonly number[]): Buffer {
  return Buffer.concat(values.map(varint));
}

function number(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

function bytes(field: number, content: Buffer): Buffer {
  return Buffer.concat([varint((field << 3) | 2), varint(content.length), content]);
}
