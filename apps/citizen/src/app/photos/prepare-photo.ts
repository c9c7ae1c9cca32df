import type * as Heic from 'heic-to/csp';
import type { MapPosition } from '@ns/web';
import { isHeic, jpegName } from './photo-size.ts';
import { positionOfPhoto } from './photo-position.ts';
import type { ShrinkAnswer, ShrinkRequest } from './shrink.worker.ts';

/** A photo as it is sent, with what it said about its place before it was made smaller. */
export interface PreparedPhoto {
  readonly file: File;
  /** Null when the photo does not say; never sent. */
  readonly position: MapPosition | null;
}

export type PhotoPreparer = (file: File) => Promise<PreparedPhoto>;

/**
 * Makes a photo small enough to send, on the device: at most 2560 pixels, HEIC becomes JPEG. What cannot be read here
 * is
 * left as it is; the server says what is wrong with it.
 */
export async function preparePhoto(file: File): Promise<PreparedPhoto> {
  const position = await positionOfPhoto(file);
  try {
    const smaller = await shrink(file);
    return { file: smaller ? new File([smaller], jpegName(file.name), { type: smaller.type }) : file, position };
  } catch {
    return { file, position };
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
      throw new Error(answer.failed);
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
