import sharp from 'sharp';

const place = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '43/1 50/1 8/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '25/1 57/1 56/1',
};

/** A picture of one colour. */
export function plainPicture(width: number, height: number, format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#336699' }, limitInputPixels: false })
    .toFormat(format)
    .toBuffer();
}

/**
 * A phone's photo held upright: the sensor's picture lies on its side (`width` × `height`), its left half red and its
 * right half blue, and EXIF says "turn by 90°" (orientation 6) and where it was taken.
 */
export async function sidewaysPhoto(width: number, height: number): Promise<Buffer> {
  const half = await sharp({ create: { width: width / 2, height, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#0000ff' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .withExif({ IFD0: { Make: 'Demo', Model: 'Phone' }, IFD3: place })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
}
