import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's Chromium. @throws Error naming the places where it was looked for */
export function chromiumPath(): string {
  const path = process.env['CHROMIUM_PATH'] ?? places.find((place) => existsSync(place));
  if (!path) {
    throw new Error(`No Chromium at ${places.join(', ')}; set CHROMIUM_PATH.`);
  }
  return path;
}
