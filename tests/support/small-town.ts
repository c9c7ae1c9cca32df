/** The middle of the town. */
export const townMiddle = { lat: 43.8488, lon: 25.9534 } as const;

/** Where all of the town is seen at a zoom at which its middle does not show it: houses, lake, park, street, river. */
export const townCorners = [
  { lat: townMiddle.lat + 0.0005, lon: townMiddle.lon + 0.0005 },
  { lat: townMiddle.lat - 0.003, lon: townMiddle.lon - 0.0015 },
  { lat: townMiddle.lat - 0.0035, lon: townMiddle.lon + 0.002 },
  { lat: townMiddle.lat - 0.002, lon: townMiddle.lon + 0.004 },
  { lat: townMiddle.lat + 0.005, lon: townMiddle.lon },
  { lat: townMiddle.lat - 0.001, lon: townMiddle.lon + 0.002 },
  { lat: townMiddle.lat + 0.0005, lon: townMiddle.lon - 0.004 },
] as const;

/** Corners of the ways: id, degrees up and aside from the middle. */
const corners: readonly (readonly [id: number, up: number, aside: number])[] = [
  [1, 0, 0],
  [2, 0, 0.004],
  [3, -0.004, 0.001],
  [4, -0.003, 0.001],
  [5, -0.003, 0.003],
  [6, -0.004, 0.003],
  [7, -0.002, 0],
  [8, -0.002, 0.009],
  // Far away, to be cut off.
  [9, -3, 5],
  [10, -3, 5.01],
  // A ring of houses, water and woods around them, and what leads through.
  [11, 0.001, 0.0005],
  [12, 0.001, 0.0015],
  [13, 0.0018, 0.0015],
  [14, 0.0018, 0.0005],
  [15, -0.0035, -0.0025],
  [16, -0.0035, -0.0005],
  [17, -0.0025, -0.0005],
  [18, -0.0025, -0.0025],
  [19, -0.006, -0.006],
  [21, -0.006, -0.002],
  [22, -0.002, -0.006],
  [23, 0.003, -0.002],
  [24, 0.003, 0.005],
  // A road through the country, long enough for its name at every zoom.
  [25, -0.0075, -0.07],
  [26, -0.0065, 0.07],
];

/** A small town in the format of OpenStreetMap with everything that our map draws. */
export const smallTown = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="test">
${corners.map(([id, up, aside]) => node(id, up, aside)).join('\n')}
${node(27, -0.001, 0.002, { place: 'suburb', name: 'Център' })}
${node(28, 0.0005, 0.0005, { 'addr:housenumber': '7А' })}
${node(29, 0, 0, { place: 'city', name: 'Русе', 'name:en': 'Ruse' })}
${way(30, [1, 2], { highway: 'primary', name: 'бул. „Пробен“', 'name:en': 'Proben Blvd', old_name: 'Стар път' })}
${way(31, [7, 8], { highway: 'residential', name: 'ул. „Тиха пролет“' })}
${way(32, [1, 7], { railway: 'rail' })}
${way(33, [3, 4, 5, 6, 3], { leisure: 'park', name: 'Градски парк' })}
${way(34, [11, 12, 13, 14, 11], { building: 'yes', 'addr:housenumber': '12' })}
${way(35, [9, 10], { highway: 'residential', name: 'ул. „Далечна“' })}
${way(36, [15, 16, 17, 18, 15], { natural: 'water', name: 'Езеро' })}
${way(37, [19, 21, 22, 19], { natural: 'wood' })}
${way(38, [7, 2, 8, 7], { landuse: 'residential' })}
${way(39, [22, 23, 24], { waterway: 'river', name: 'Дунав' })}
${way(40, [11, 13], { highway: 'footway' })}
${way(41, [19, 2, 16], { boundary: 'administrative', admin_level: '8' })}
${way(42, [25, 26], { highway: 'motorway', name: 'Автомагистрала' })}
</osm>`;

type Tags = Readonly<Record<string, string>>;

function node(id: number, up: number, aside: number, tags: Tags = {}): string {
  const place = `lat="${String(townMiddle.lat + up)}" lon="${String(townMiddle.lon + aside)}"`;
  return `<node id="${String(id)}" version="1" ${place}>${said(tags)}</node>`;
}

function way(id: number, nodes: readonly number[], tags: Tags): string {
  const refs = nodes.map((each) => `<nd ref="${String(each)}"/>`).join('');
  return `<way id="${String(id)}" version="1">${refs}${said(tags)}</way>`;
}

function said(tags: Tags): string {
  return Object.entries(tags)
    .map(([key, value]) => `<tag k="${key}" v="${value}"/>`)
    .join('');
}
