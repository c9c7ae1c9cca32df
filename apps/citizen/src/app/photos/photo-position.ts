import type { MapPosition } from '@ns/web';

/** The position stands at the beginning of a photo, in HEIC sometimes behind the picture; more is not read. */
const beginningBytes = 8 * 1024 * 1024;

/**
 * Where a photo was taken, read from the photo itself on the device: nothing is sent, and the server removes it from
 * what it keeps. Null when the photo does not say.
 */
export async function positionOfPhoto(photo: Blob): Promise<MapPosition | null> {
  try {
    const [{ default: ExifReader }, beginning] = await Promise.all([
      import('exifreader'),
      photo.slice(0, beginningBytes).arrayBuffer(),
    ]);
    const { gps } = ExifReader.load(beginning, { expanded: true, includeTags: { gps: true } });
    const { Latitude: lat, Longitude: lon } = gps ?? {};
    return isPosition(lat, 90) && isPosition(lon, 180) && (lat !== 0 || lon !== 0) ? { lat, lon } : null;
  } catch {
    // A picture without data about itself, or of a kind that the reader does not know.
    return null;
  }
}

function isPosition(degrees: number | undefined, most: number): degrees is number {
  return degrees !== undefined && Number.isFinite(degrees) && Math.abs(degrees) <= most;
}
