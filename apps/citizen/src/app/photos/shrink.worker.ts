import { isSentAsItIs, sentSize } from './photo-size.ts';

const jpegQuality = 0.85;
const flat = '2d';

/** What the page asks for: a picture, from a file or decoded already, to be made small enough to send. */
export interface ShrinkRequest {
  readonly picture: Blob | ImageBitmap;
}

/**
 * `blob` is null when the file is sent as it is; `failed` when it cannot be made smaller here, `unreadable` when that
 * is because this browser finds no picture in it.
 */
export type ShrinkAnswer = { readonly blob: Blob | null } | { readonly failed: string; readonly unreadable?: boolean };

async function shrink({ picture }: ShrinkRequest): Promise<ShrinkAnswer> {
  const bitmap =
    picture instanceof Blob ? await createImageBitmap(picture, { imageOrientation: 'from-image' }) : picture;
  try {
    if (picture instanceof Blob && isSentAsItIs(picture, bitmap)) {
      return { blob: null };
    }
    const { width, height } = sentSize(bitmap);
    const canvas = new OffscreenCanvas(width, height);
    const drawing = canvas.getContext(flat);
    if (!drawing) {
      return { failed: 'No canvas to draw on.' };
    }
    // JPEG knows no transparency.
    drawing.fillStyle = '#ffffff';
    drawing.fillRect(0, 0, width, height);
    drawing.imageSmoothingQuality = 'high';
    drawing.drawImage(bitmap, 0, 0, width, height);
    return { blob: await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality }) };
  } finally {
    bitmap.close();
  }
}

addEventListener('message', ({ data, ports: [port] }: MessageEvent<ShrinkRequest>) => {
  shrink(data).then(
    (answer) => port?.postMessage(answer),
    (error: unknown) =>
      port?.postMessage({
        failed: String(error),
        // What `createImageBitmap` says about bytes that are no picture.
        unreadable: error instanceof DOMException && error.name === 'InvalidStateError',
      } satisfies ShrinkAnswer),
  );
});
