import { type TextOutlines, textOutlines } from '@ns/platform';
import sharp from 'sharp';

/** The size that messengers and search engines ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** A straight line of a map in the square of the picture: each number from 0 to 1, from its upper left corner. */
export type MapLine = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** What a shared link shows. */
export interface ShareCard {
  /** who publishes it */
  readonly sender: string;
  readonly title: string;
  /** where it is; null: nowhere in particular */
  readonly place: string | null;
  readonly state: { readonly words: string; readonly colour: string } | null;
  /** below everything else */
  readonly footer: string;
  /** a JPEG, or streets around the place, or nothing */
  readonly picture: { readonly photo: Buffer } | { readonly lines: readonly MapLine[] } | null;
}

const { width, height } = cardSize;
/** The picture is the square on the left; the text has the rest. */
const left = height + 44;
const room = width - left - 44;
const ink = '#16302f';
const quiet = '#4d6362';
const brand = '#0b5f66';

/** Draws a card as JPEG. Its text is drawn as outlines and only outlines: no text from outside is read as SVG. */
export async function drawShareCard(card: ShareCard): Promise<Buffer> {
  const outlines = await textOutlines();
  const { picture } = card;
  const layers = [{ input: Buffer.from(drawing(card, outlines)), left: 0, top: 0 }];
  if (picture && 'photo' in picture) {
    const square = await sharp(picture.photo, { failOn: 'error' })
      .resize({ width: height, height, fit: 'cover', position: 'attention' })
      .toBuffer();
    layers.push({ input: square, left: 0, top: 0 });
  }
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite(layers)
    .jpeg({ quality: 84 })
    .toBuffer();
}

function drawing({ sender, title, place, state, footer, picture }: ShareCard, outlines: TextOutlines): string {
  const parts: string[] = [];
  const write = (text: string, y: number, { size, bold, fill }: { size: number; bold: boolean; fill: string }) =>
    parts.push(`<path fill="${fill}" d="${outlines.pathOf(text, { size, bold, x: left, y })}"/>`);
  const block = (text: string, top: number, most: number, look: { size: number; bold: boolean; fill: string }) => {
    const lines = outlines.wrap(text, look, room, most);
    lines.forEach((line, index) => write(line, top + look.size * (0.9 + index * 1.18), look));
    return top + lines.length * look.size * 1.18;
  };
  let y = block(sender, 52, 2, { size: 26, bold: true, fill: brand }) + 34;
  y = block(title, y, 4, { size: 54, bold: true, fill: ink }) + 22;
  if (place !== null) {
    y = block(place, y, 2, { size: 34, bold: false, fill: quiet }) + 26;
  }
  if (state) {
    const look = { size: 30, bold: true };
    const [words = ''] = outlines.wrap(state.words, look, room - 44, 1);
    const wide = outlines.widthOf(words, look) + 44;
    parts.push(`<rect x="${left}" y="${y}" width="${wide}" height="58" rx="29" fill="${state.colour}"/>`);
    parts.push(`<path fill="#ffffff" d="${outlines.pathOf(words, { ...look, x: left + 22, y: y + 39 })}"/>`);
  }
  write(outlines.wrap(footer, { size: 26, bold: false }, room, 1)[0] ?? '', height - 46, {
    size: 26,
    bold: false,
    fill: quiet,
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `${ground(picture && 'lines' in picture ? picture.lines : null)}${parts.join('')}</svg>`
  );
}

/** The square on the left: streets and the place, or plain hills above water. */
function ground(lines: readonly MapLine[] | null): string {
  const side = height;
  if (lines === null) {
    return (
      `<rect width="${side}" height="${side}" fill="#d9ecec"/>` +
      `<circle cx="${side * 0.72}" cy="${side * 0.28}" r="64" fill="#f2c14e"/>` +
      `<path fill="#8fbf9f" d="M0 430 Q160 300 330 400 T630 350 V630 H0Z"/>` +
      `<path fill="${brand}" d="M0 520 Q160 470 320 520 T630 505 V630 H0Z"/>`
    );
  }
  const path = lines.map((line) => {
    const [fromX, fromY, toX, toY] = line.map((each) => Math.round(each * side * 10) / 10);
    return `M${fromX} ${fromY}L${toX} ${toY}`;
  });
  const middle = side / 2;
  return (
    `<svg width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="#e9efe6"/>` +
    `<path d="${path.join('')}" stroke="#c5cdbf" stroke-width="20" stroke-linecap="round" fill="none"/>` +
    `<path d="${path.join('')}" stroke="#ffffff" stroke-width="15" stroke-linecap="round" fill="none"/>` +
    `<path fill="#b3401f" stroke="#ffffff" stroke-width="6" d="M${middle} ${middle} c-14 -30 -44 -52 -44 -88 ` +
    `a44 44 0 0 1 88 0 c0 36 -30 58 -44 88Z"/><circle cx="${middle}" cy="${middle - 88}" r="16" fill="#ffffff"/></svg>`
  );
}
