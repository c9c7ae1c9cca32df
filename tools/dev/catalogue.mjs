// `npm run catalogue`: the shared parts of both front ends, each in all its states, with hot replacement. No server is
// needed: http://127.0.0.1:4310/ (citizen app) and http://127.0.0.1:4311/console/ (console). Ctrl-C ends both.
import { spawn } from 'node:child_process';

const pages = [
  { project: 'citizen', port: 4310 },
  { project: 'console', port: 4311 },
];
const servers = pages.map(({ project, port }) =>
  spawn(
    process.execPath,
    ['node_modules/nx/dist/bin/nx.js', 'run', `${project}:serve:catalogue`, '--host=127.0.0.1', `--port=${port}`],
    { stdio: 'inherit' },
  ),
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => servers.forEach((server) => server.kill(signal)));
}
