// `NS_SERVER=https://… npm run native:sync`: builds the web page and carries it, the plugins and the settings into
// android/ and ios/.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cap } from './cap.mjs';
import { serverOrigin, webBuildForApps } from './web-build.mjs';

const root = join(import.meta.dirname, '../..');

try {
  const origin = serverOrigin(process.env.NS_SERVER);
  const build = spawnSync(
    process.execPath,
    ['node_modules/nx/dist/bin/nx.js', 'run', 'citizen:build', '--outputStyle=static'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false' } },
  );
  if (build.status !== 0) throw new Error('The web page could not be built.');
  await webBuildForApps({ from: join(root, 'dist/apps/citizen'), to: join(root, 'dist/native/citizen'), origin });
  console.log(await cap('sync'));
  console.log(
    `The apps belong to ${origin}. Changed files below apps/citizen/android and apps/citizen/ios belong into ` +
      'the repository.',
  );
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}
