// `NS_SERVER=https://… npm run native:sync`: builds the web page and carries it, the plugins and the settings into
// android/ and ios/.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cap } from './cap.mjs';
import { writeLinkHost } from './link-host.ts';
import { serverOrigin, webBuildForApps } from './web-build.mjs';

const root = join(import.meta.dirname, '../..');
const app = join(root, 'apps/citizen');

try {
  const origin = serverOrigin(process.env.NS_SERVER);
  const build = spawnSync(
    process.execPath,
    ['node_modules/nx/dist/bin/nx.js', 'run', 'citizen:build', '--outputStyle=static'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false' } },
  );
  if (build.status !== 0) throw new Error('The web page could not be built.');
  await webBuildForApps({
    from: join(root, 'dist/apps/citizen'),
    to: join(root, 'dist/native/citizen'),
    origin,
    fcm: existsSync(join(app, 'android/app/google-services.json')),
  });
  await writeLinkHost(app, origin);
  console.log(await cap('sync'));
  console.log(
    `The apps belong to ${origin}. Changed files below apps/citizen/android and apps/citizen/ios belong into ` +
      'the repository.',
  );
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}
