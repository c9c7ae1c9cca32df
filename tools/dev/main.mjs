/**
 * `npm run dev`: the whole system under development, on the data of `npm start`. Both front ends are served by Angular
 * with hot replacement, the servers by `servers.ts`. Ctrl-C ends everything.
 */
import concurrently from 'concurrently';
import { whenParentEnds } from '../start/end-with-parent.mjs';
import { ports } from './proxy.mjs';

/** Angular's server listens at PORT, which is the api's for everything else. */
const serve = (name) => ({
  name,
  command: `nx run ${name}:serve`,
  env: { PORT: ports[name], API_PORT: process.env.PORT || '3000' },
});

const { result } = concurrently(
  [
    { name: 'servers', command: 'nx run tools:build && node dist/tools/dev/servers.js' },
    serve('citizen'),
    serve('console'),
  ],
  { killOthersOn: ['failure', 'success'] },
);
whenParentEnds(() => process.kill(process.pid, 'SIGTERM'));
await result.catch(() => (process.exitCode = 1));
