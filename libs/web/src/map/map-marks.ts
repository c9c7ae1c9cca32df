import type { MapMark } from './map-place.ts';

/** Pixels of a mark; the engine draws it at half of it, sharp on every screen. */
const size = 32;

const drawings: Readonly<Record<MapMark, (pen: CanvasRenderingContext2D) => void>> = {
  // A tick.
  done: (pen) => {
    pen.lineWidth = 5;
    pen.beginPath();
    pen.moveTo(7, 17);
    pen.lineTo(13.5, 23.5);
    pen.lineTo(25, 9);
    pen.stroke();
  },
  // A question mark.
  question: (pen) => {
    pen.lineWidth = 4.5;
    pen.beginPath();
    pen.arc(16, 11, 6, Math.PI, 2.4 * Math.PI);
    pen.lineTo(16, 20);
    pen.stroke();
    pen.beginPath();
    pen.arc(16, 27, 2.8, 0, 2 * Math.PI);
    pen.fill();
  },
  // Three dots: it goes on.
  open: (pen) => {
    for (const x of [7, 16, 25]) {
      pen.beginPath();
      pen.arc(x, 16, 3.2, 0, 2 * Math.PI);
      pen.fill();
    }
  },
};

/**
 * The picture of a mark, to be coloured by the engine; undefined for another name, or where the device has no canvas.
 */
export function markPicture(name: string): ImageData | undefined {
  const pen = Object.assign(document.createElement('canvas'), { width: size, height: size }).getContext('2d');
  if (!pen || !Object.hasOwn(drawings, name)) {
    return undefined;
  }
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  drawings[name as MapMark](pen);
  return pen.getImageData(0, 0, size, size);
}
