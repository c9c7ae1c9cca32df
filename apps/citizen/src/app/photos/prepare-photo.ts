import type * as Heic from 'heic-to/csp';
import type { MapPosition } from '@ns/web';
import { isHeic, jpegName } from './photo-size.ts';
import { positionOfPhoto } from './photo-position.ts';
import type { ShrinkAnswer, ShrinkRequest } from './shrink.worker.ts';

/** A photo as it is sent, with what it said about its place before it was made smaller. */
export interface PreparedPhoto {
  /** Null when there is no picture in the file. */
  readonly file: File | null;
  /** Null when the photo does not say; never sent. */
  readonly position: MapPosition | null;
}

export type PhotoPreparer = (file: File) => Promise<PreparedPhoto>;

/** The file is damaged, or no picture at all. */
class NoPicture extends Error {}

/**
 * Makes a photo small enough to send, on the device: at most 2560 pixels, HEIC becomes JPEG. A file without a picture
 * is found out here; what cannot be made smaller for another reason is left as it is, for the server to look at.
 */
export async function preparePhoto(file: File): Promise<PreparedPhoto> {
  const position = await positionOfPhoto(file);
  try {
    const smaller = await shrink(file);
    return { file: smaller ? new File([smaller], jpegName(file.name), { type: smaller.type }) : file, position };
  } catch (error) {
    return { file: error instanceof NoPicture ? null : file, position };
  }
}

/** @returns null when the file is sent as it is */
async function shrink(file: File): Promise<Blob | null> {
  const worker = new Worker(new URL('./shrink.worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await ask(worker, { picture: file });
    if (!('failed' in answer)) {
      return answer.blob;
    }
    if (!isHeic(new Uint8Array(await file.slice(0, 12).arrayBuffer()))) {
      throw answer.unreadable ? new NoPicture(answer.failed) : new Error(answer.failed);
    }
    const decoded = await ask(worker, { picture: await decodeHeic(file) });
    if ('failed' in decoded) {
      throw new Error(decoded.failed);
    }
    return decoded.blob;
  } finally {
    worker.terminate();
  }
}

function ask(worker: Worker, request: ShrinkRequest): Promise<ShrinkAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<ShrinkAnswer>();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<ShrinkAnswer>) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
  worker.postMessage(request, request.picture instanceof ImageBitmap ? [port2, request.picture] : [port2]);
  return promise;
}

/** The decoder is 3 MB and fetched only for a picture that the browser itself cannot read; it needs no WebAssembly. */
async function decodeHeic(file: File): Promise<ImageBitmap> {
  const address = new URL('heic/heic-to.js', document.baseURI).href;
  const { heicTo } = (await import(/* @vite-ignore */ address)) as typeof Heic;
  return heicTo({ blob: file, type: 'bitmap' });
}
