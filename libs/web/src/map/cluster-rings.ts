import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { darkColours, lightColours } from './map-colours.ts';

/** How many shares of a ring are distinguished. */
const steps = 10;
/** Pixels of a ring; the engine draws it at half of it, sharp on every screen. */
const size = 112;
const pattern = /^ring-(light|dark)-(\d{1,2})$/;

/** Sums that the engine keeps of each heap of points. */
export const clusterSums: Readonly<Record<string, ExpressionSpecification>> = {
  done: ['+', ['case', ['==', ['get', 'mark'], 'done'], 1, 0]],
} as unknown as Record<string, ExpressionSpecification>;

/** Name of the picture of a heap: the ring has one part for what is open and one for what is done. */
export function ringImage(dark: boolean): ExpressionSpecification {
  const [done, all] = [
    ['get', 'done'],
    ['get', 'point_count'],
  ];
  // One of a hundred is seen, too.
  const between = ['max', 1, ['min', steps - 1, ['round', ['/', ['*', steps, done], all]]]];
  const step = ['case', ['==', done, 0], 0, ['==', done, all], steps, between];
  return ['concat', `ring-${dark ? 'dark' : 'light'}-`, ['to-string', step]] as unknown as ExpressionSpecification;
}

/**
 * The ring of a heap: solid where reports are done, in dashes where work goes on, so that not the colour alone says
 * it; undefined for another name, or where the device has no canvas.
 */
export function ringPicture(name: string): ImageData | undefined {
  const [, scheme, step] = pattern.exec(name) ?? [];
  const pen = Object.assign(document.createElement('canvas'), { width: size, height: size }).getContext('2d');
  if (!pen || step === undefined) {
    return undefined;
  }
  const { halo, tones } = scheme === 'dark' ? darkColours : lightColours;
  const middle = size / 2;
  const share = Math.min(1, Number(step) / steps);
  const start = -Math.PI / 2;
  const turn = start + share * 2 * Math.PI;
  pen.fillStyle = halo;
  pen.beginPath();
  pen.arc(middle, middle, middle - 1, 0, 2 * Math.PI);
  pen.fill();
  const arc = (from: number, to: number, colour: string, dashes: readonly number[]) => {
    pen.strokeStyle = colour;
    pen.lineWidth = 15;
    pen.setLineDash([...dashes]);
    pen.beginPath();
    pen.arc(middle, middle, middle - 12, from, to);
    pen.stroke();
  };
  if (share < 1) {
    arc(turn, start + 2 * Math.PI, tones.sun, [13, 4]);
  }
  if (share > 0) {
    arc(start, turn, tones.leaf, []);
  }
  return pen.getImageData(0, 0, size, size);
}
