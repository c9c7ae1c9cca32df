import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes into both native projects of an app the host whose links they open; these files are not in the repository. */
export async function writeLinkHost(app: string, origin: string): Promise<void> {
  const { hostname } = new URL(origin);
  await writeFile(join(app, 'android/server.properties'), `linkHost=${hostname}\n`);
  await writeFile(join(app, 'ios/server.xcconfig'), `NS_LINK_HOST = ${hostname}\n`);
}
