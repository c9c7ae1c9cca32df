import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** What only a web server needs: compressed copies and the service worker, whose work the app itself does. */
const onlyForTheWeb =
  /(\.(br|gz)|^(ngsw|ngsw-worker|app-worker)\.(js|json)|^safety-worker\.js|^worker-basic\.min\.js)$/;

/**
 * The address as the app uses it.
 * @throws Error when it is no https address of a server alone; `http` is allowed on this machine only, for emulators
 */
export function serverOrigin(text) {
  const url = URL.parse(text ?? '');
  const here = url && ['localhost', '127.0.0.1', '10.0.2.2'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && here))) {
    throw new Error('NS_SERVER must be the address of the server, such as https://signali.example.bg');
  }
  return url.origin;
}

/**
 * Copies the built web page for the native apps and writes into it which server they belong to.
 * @param {boolean} fcm whether the Android app has an account at Google's push service; without one its plugin ends the
 *   app when it is asked
 */
export async function webBuildForApps({ from, to, origin, fcm }) {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, filter: (path) => !onlyForTheWeb.test(basename(path)) });
  const page = join(to, 'index.html');
  const html = await readFile(page, 'utf8');
  if (!html.includes('<head>')) throw new Error(`${page} has no <head>.`);
  const marks = `<meta name="ns-server" content="${origin}">${fcm ? '<meta name="ns-fcm" content="yes">' : ''}`;
  await writeFile(page, html.replace('<head>', `<head>${marks}`));
}
