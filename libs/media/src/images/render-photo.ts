import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { pictureFormatOf, signatureLength } from './picture-format.ts';
import { PictureRefused } from './picture-problem.ts';

/** A photo as it is kept: upright JPEG without any metadata, and a small one for lists. */
export interface RenderedPhoto {
  readonly full: Buffer;
  readonly thumbnail: Buffer;
  /** pixels of `full` */
  readonly width: number;
  readonly height: number;
  /** of `full`, hex */
  readonly sha256: string;
}

const mostPixels = 50_000_000;
/** Pictures with more than 8 bits per colour take several times the work, and no phone sends them. */
const mostDeepPixels = 12_000_000;
const longestSide = 2560;
const thumbnailSide = 400;
const secondsPerPhoto = 60;

/** libvips keeps decoded pictures of earlier calls; every photo is read once, so that would be memory for nothing. */
sharp.cache(false);

/**
 * Reads a file of unknown content and makes the photo that is kept of it. What was in its metadata (place, device,
 * time, owner) stays behind, because nothing but pixels is taken over.
 * @throws PictureRefused when the file is not a photo that can be kept
 */
export async function renderPhoto(file: Buffer): Promise<RenderedPhoto> {
  checkKind(file);
  try {
    await checkSize(file);
    const full = await picture(file)
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82, progressive: true })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await thumbnailOf(full.data);
    return {
      full: full.data,
      thumbnail,
      width: full.info.width,
      height: full.info.height,
      sha256: createHash('sha256').update(full.data).digest('hex'),
    };
  } catch (cause) {
    if (cause instanceof PictureRefused) {
      throw cause;
    }
    throw new PictureRefused('damaged', { cause });
  }
}

/** The small picture of a photo that is kept. */
export async function thumbnailOf(full: Buffer): Promise<Buffer> {
  return sharp(full)
    .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 78 })
    .toBuffer();
}

/** Upright by its EXIF orientation, transparent parts white. */
function picture(file: Buffer): Sharp {
  return sharp(file, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .timeout({ seconds: secondsPerPhoto });
}

/** Before any decoder sees the file: decoders of formats that are not offered are no way in. */
function checkKind(file: Buffer): void {
  const format = pictureFormatOf(file.subarray(0, signatureLength));
  if (format === 'unknown') {
    throw new PictureRefused('notAPicture');
  }
  if (format === 'heic') {
    throw new PictureRefused('heic');
  }
}

/** Reads the header only: a picture that would fill the memory is refused before it is decoded. */
async function checkSize(file: Buffer): Promise<void> {
  const { width, height, depth } = await sharp(file, { limitInputPixels: false }).metadata();
  if (width * height > mostPixels) {
    throw new PictureRefused('tooManyPixels');
  }
  if (depth !== 'uchar' && width * height > mostDeepPixels) {
    throw new PictureRefused('tooDeep');
  }
}
