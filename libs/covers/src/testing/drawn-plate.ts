/** Letters and digits of Bulgarian plates as strokes in a box of 10×16: no font of the machine is needed. */
const strokes: Readonly<Record<string, string>> = {
  А: 'M0 16 L5 0 L10 16 M2 11 H8',
  В: 'M0 0 V16 H6 Q10 16 10 12 Q10 8 6 8 H0 M0 0 H5 Q9 0 9 4 Q9 8 5 8',
  Е: 'M10 0 H0 V16 H10 M0 8 H8',
  К: 'M0 0 V16 M10 0 L0 9 M3 7 L10 16',
  М: 'M0 16 V0 L5 10 L10 0 V16',
  Н: 'M0 0 V16 M10 0 V16 M0 8 H10',
  О: 'M5 0 Q10 0 10 5 V11 Q10 16 5 16 Q0 16 0 11 V5 Q0 0 5 0 Z',
  Р: 'M0 16 V0 H6 Q10 0 10 4.5 Q10 9 6 9 H0',
  С: 'M10 4 Q9 0 5 0 Q0 0 0 5 V11 Q0 16 5 16 Q9 16 10 12',
  Т: 'M0 0 H10 M5 0 V16',
  У: 'M0 0 L5 9 M10 0 L4 16 H1',
  Х: 'M0 0 L10 16 M10 0 L0 16',
  '0': 'M5 0 Q10 0 10 5 V11 Q10 16 5 16 Q0 16 0 11 V5 Q0 0 5 0 Z',
  '1': 'M1 4 L6 0 V16',
  '2': 'M0 4 Q0 0 5 0 Q10 0 10 4 Q10 7 0 16 H10',
  '3': 'M0 0 H10 L5 6 Q10 7 10 11 Q10 16 5 16 Q1 16 0 13',
  '4': 'M7 16 V0 L0 11 H10',
  '5': 'M9 0 H1 V7 Q3 6 5 6 Q10 6 10 11 Q10 16 5 16 Q1 16 0 14',
  '6': 'M8 0 L1 9 M5 6 Q10 6 10 11 Q10 16 5 16 Q0 16 0 11 Q0 8 2 7',
  '7': 'M0 0 H10 L4 16',
  '8': 'M5 7 Q1 7 1 3.5 Q1 0 5 0 Q9 0 9 3.5 Q9 7 5 7 Q0 7 0 11.5 Q0 16 5 16 Q10 16 10 11.5 Q10 7 5 7 Z',
  '9': 'M2 16 L9 7 M5 10 Q0 10 0 5 Q0 0 5 0 Q10 0 10 5 Q10 8 8 9',
};

/** A plate as SVG draws it around its middle, in millimetres. */
export interface DrawnPlate {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** @param number as „Р 1234 АВ“ */
export function oneLinePlate(number: string): DrawnPlate {
  const [width, height] = [520, 110];
  return { width, height, svg: plate(width, height, lineOf(number, 24, -38, 52, 76)) };
}

/** @param number as „Р 1234 АВ“: its letters and digits stand above each other */
export function twoLinePlate(number: string): DrawnPlate {
  const [width, height] = [280, 200];
  const [area = '', digits = '', series = ''] = number.split(' ');
  const upper = lineOf(`${area} ${digits.slice(0, 2)}`, 20, -84, 44, 72);
  const lower = lineOf(`${digits.slice(2)} ${series}`, 20, 12, 44, 72);
  return { width, height, svg: plate(width, height, upper + lower) };
}

function plate(width: number, height: number, characters: string): string {
  const [left, top] = [-width / 2, -height / 2];
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="10" fill="#f4f4ee"/>
    <rect x="${left + 4}" y="${top + 4}" width="${width - 8}" height="${height - 8}" rx="8" fill="none"
      stroke="#222" stroke-width="4"/>
    <rect x="${left + 6}" y="${top + 6}" width="42" height="${height - 12}" rx="5" fill="#1a3f95"/>
    <circle cx="${left + 27}" cy="${top + height * 0.36}" r="12" fill="none" stroke="#f3d21b" stroke-width="4"
      stroke-dasharray="3 3.3"/>
    <path transform="translate(${left + 14} ${top + height * 0.66}) scale(1.1)" fill="none" stroke="#fff"
      stroke-width="2.4" d="${strokes['В']} M22 3 Q21 0 18 0 Q13 0 13 5 V11 Q13 16 18 16 Q22 16 22 12 V9 H18"/>
    ${characters}`;
}

/** Characters around `middle`. */
function lineOf(text: string, middle: number, y: number, advance: number, height: number): string {
  const scale = height / 16;
  const spaces = text.split(' ').length - 1;
  let at = middle - ((text.length - spaces - 0.34 + spaces * 0.35) * advance) / 2;
  let drawn = '';
  for (const character of text) {
    if (character === ' ') {
      at += advance * 0.35;
      continue;
    }
    drawn += `<path transform="translate(${at} ${y}) scale(${((advance * 0.66) / 10).toFixed(3)} ${scale})" fill="none"
      stroke="#111" stroke-width="2.3" stroke-linecap="round" stroke-linejoin="round"
      d="${strokes[character] ?? ''}"/>`;
    at += advance;
  }
  return drawn;
}
