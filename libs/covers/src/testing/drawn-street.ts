import sharp from 'sharp';
import type { Box } from '../geometry/area.ts';
import { oneLinePlate, twoLinePlate } from './drawn-plate.ts';
import { seeded } from './seeded.ts';

/** A plate in a drawn street. */
export interface PlateInStreet {
  readonly number: string;
  readonly isTwoLine?: boolean;
  /** pixels of its upper edge, before it is turned away */
  readonly width: number;
  /** of its middle */
  readonly x: number;
  readonly y: number;
  /** degrees in the plane of the picture */
  readonly turned?: number;
  /** degrees around its upright axis: the plate gets narrower, and its lines climb */
  readonly away?: number;
  /** pixels of a blur */
  readonly blur?: number;
}

/** A picture that is pasted into a street; a face is where its `face` says, in parts of its sides. */
export interface PersonInStreet {
  readonly picture: Buffer;
  /** pixels of the whole pasted picture */
  readonly width: number;
  readonly x: number;
  readonly y: number;
}

/** What a drawn street shows. */
export interface Street {
  readonly width?: number;
  readonly height?: number;
  readonly seed: number;
  /** part of the light of the day; a night is 0.25 */
  readonly light?: number;
  readonly plates?: readonly PlateInStreet[];
  readonly people?: readonly PersonInStreet[];
  readonly quality?: number;
}

/** @returns a photo of a drawn street, as a JPEG with the noise of a small camera */
export async function drawnStreet(street: Street): Promise<Buffer> {
  const { width = 2048, height = 1536, seed, light = 1, plates = [], people = [], quality = 82 } = street;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    ${scenery(width, height, seededScene(seed))}${plates.map((plate) => carWith(plate)).join('')}</svg>`;
  const pasted = await Promise.all(
    people.map(async ({ picture, width: wide, x, y }) => ({
      input: await sharp(picture)
        .resize({ width: Math.round(wide) })
        .png()
        .toBuffer(),
      left: Math.round(x),
      top: Math.round(y),
    })),
  );
  const drawn = await sharp(Buffer.from(svg))
    .flatten()
    .composite(pasted)
    .removeAlpha()
    .linear(light, 4)
    .raw()
    .toBuffer();
  const random = seeded(seed + 1);
  for (let index = 0; index < drawn.length; index++) {
    drawn[index] = Math.max(0, Math.min(255, (drawn[index] ?? 0) + (random() + random() - 1) * 14));
  }
  return sharp(drawn, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}

/** @returns the rectangle around a plate, in pixels of the street */
export function boxOf(plate: PlateInStreet): Box {
  const { width, height } = drawnAs(plate);
  const [a, b, c, d] = matrixOf(plate);
  const corners = [-1, 1].flatMap((right) =>
    [-1, 1].map((down) => [(right * width) / 2, (down * height) / 2] as const),
  );
  const xs = corners.map(([x, y]) => a * x + c * y);
  const ys = corners.map(([x, y]) => b * x + d * y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: plate.x + left, y: plate.y + top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function drawnAs({ number, isTwoLine = false }: PlateInStreet) {
  return isTwoLine ? twoLinePlate(number) : oneLinePlate(number);
}

/** As SVG has it: millimetres of the plate to pixels of the street. */
function matrixOf(plate: PlateInStreet): readonly [number, number, number, number] {
  const scale = plate.width / drawnAs(plate).width;
  const turned = ((plate.turned ?? 0) * Math.PI) / 180;
  const away = ((plate.away ?? 0) * Math.PI) / 180;
  const [narrow, climb] = [Math.cos(away) * scale, Math.sin(away) * 0.25 * scale];
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  return [cos * narrow - sin * climb, sin * narrow + cos * climb, -sin * scale, cos * scale];
}

function carWith(plate: PlateInStreet): string {
  const random = seeded(Math.round(plate.x * 7 + plate.y * 13));
  const drawn = drawnAs(plate);
  const unit = plate.width / (plate.isTwoLine ? 420 : 520);
  const hue = Math.round(random() * 360);
  const shade = 15 + Math.round(random() * 60);
  const body = `hsl(${hue} ${Math.round(random() * 60)}% ${shade}%)`;
  const blur = plate.blur ?? 0;
  const id = `b${Math.round(plate.x)}-${Math.round(plate.y)}`;
  return `<g transform="translate(${plate.x} ${plate.y})">
    <g transform="scale(${unit})">
      <path d="M-720 -520 Q-700 -900 -480 -940 H480 Q700 -900 720 -520 Z" fill="#26303a" stroke="${body}"
        stroke-width="50"/>
      <rect x="-860" y="-520" width="1720" height="800" rx="120" fill="${body}"/>
      <rect x="-820" y="-420" width="260" height="170" rx="40" fill="#a11"/>
      <rect x="560" y="-420" width="260" height="170" rx="40" fill="#a11"/>
      <rect x="-330" y="-90" width="660" height="190" rx="20" fill="hsl(${hue} 20% ${Math.max(5, shade - 10)}%)"/>
      <rect x="-840" y="170" width="1680" height="110" rx="50" fill="#222"/>
      <ellipse cx="-620" cy="330" rx="130" ry="120" fill="#111"/>
      <ellipse cx="620" cy="330" rx="130" ry="120" fill="#111"/>
    </g>
    <filter id="${id}"><feGaussianBlur stdDeviation="${blur}"/></filter>
    <g ${blur > 0 ? `filter="url(#${id})"` : ''}>
      <g transform="matrix(${matrixOf(plate).join(' ')} 0 0)">${drawn.svg}</g>
    </g>
  </g>`;
}

function seededScene(seed: number) {
  const random = seeded(seed);
  return { random, from: (least: number, most: number) => least + random() * (most - least) };
}

/** Sky, houses with windows and signs, trees, a road with its marks, a fence: what has edges as plates have. */
function scenery(width: number, height: number, { random, from }: ReturnType<typeof seededScene>): string {
  const ground = height * 0.55;
  let svg = `<linearGradient id="sky" x2="0" y2="1"><stop stop-color="#9db8d2"/><stop offset="1" stop-color="#dfe6ea"/>
    </linearGradient><rect width="${width}" height="${height}" fill="url(#sky)"/>`;
  for (let x = 0; x < width;) {
    const wide = from(200, 420);
    const top = from(40, ground * 0.4);
    svg += `<rect x="${x}" y="${top}" width="${wide}" height="${ground - top}"
      fill="hsl(${from(15, 60)} ${from(8, 40)}% ${from(45, 80)}%)"/>`;
    for (let y = top + 30; y < ground - 130; y += 95) {
      for (let at = x + 24; at < x + wide - 60; at += 74) {
        svg += `<rect x="${at}" y="${y}" width="44" height="60" fill="hsl(210 20% ${from(20, 70)}%)" stroke="#eee"
          stroke-width="4"/><path d="M${at + 22} ${y} v60 M${at} ${y + 30} h44" stroke="#eee" stroke-width="3"/>`;
      }
    }
    svg += `<rect x="${x + 20}" y="${ground - 100}" width="${wide - 40}" height="34"
      fill="hsl(${from(0, 360)} 50% 40%)"/>
      <path d="${bars(x + 34, ground - 92, wide - 68, random)}" stroke="#fff" stroke-width="5" fill="none"/>
      <rect x="${x + wide * 0.4}" y="${ground - 62}" width="50" height="62" fill="#433"/>`;
    x += wide;
  }
  svg += `<rect y="${ground}" width="${width}" height="${height - ground}" fill="#77767a"/>
    <rect y="${ground}" width="${width}" height="36" fill="#a7a29b"/>`;
  for (let x = -40; x < width; x += 260) {
    svg += `<path d="M${x} ${height * 0.78} h130 l-14 18 h-130 z" fill="#e9e9e4"/>`;
  }
  for (let count = 0; count < 6; count++) {
    const x = from(0, width);
    svg += `<rect x="${x}" y="${ground - 190}" width="16" height="200" fill="#4c3b2c"/>
      <circle cx="${x + 8}" cy="${ground - 230}" r="${from(50, 95)}"
        fill="hsl(${from(85, 130)} 35% ${from(20, 40)}%)"/>`;
  }
  for (let x = from(0, 200); x < width * 0.5; x += 22) {
    svg += `<rect x="${x}" y="${ground - 60}" width="8" height="70" fill="#3c4a44"/>`;
  }
  for (let count = 0; count < 160; count++) {
    svg += `<ellipse cx="${from(0, width)}" cy="${from(ground + 40, height)}" rx="${from(2, 26)}" ry="${from(1, 7)}"
      fill="rgb(0 0 0 / ${from(0.05, 0.3)})"/>`;
  }
  return svg;
}

/** Strokes as the words of a sign from afar. */
function bars(x: number, y: number, width: number, random: () => number): string {
  let path = '';
  for (let at = x; at < x + width; at += 13) {
    path += random() < 0.18 ? '' : `M${at} ${y} v18 ${random() < 0.5 ? 'h7' : 'm0 -9 h7'} `;
  }
  return path;
}
