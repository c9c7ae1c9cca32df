import { tools } from '../build/rolldown.mjs';

/** A program may be starting while the next build is written over it. */
const watched = { cleanDir: false };

/** The servers under development; the rest of the system is what `npm run build` makes. */
export default [
  tools('dist/dev/api', { main: 'apps/api/src/main.ts', migrate: 'apps/api/src/migrate.ts' }, watched),
  tools('dist/dev/worker', { main: 'apps/worker/src/main.ts' }, watched),
];
