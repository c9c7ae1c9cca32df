import { tools } from '../build/rolldown.mjs';

/** The servers under development; the rest of the system is what `npm run build` makes. */
export default [
  ...tools('dist/dev/api', { main: 'apps/api/src/main.ts', migrate: 'apps/api/src/migrate.ts' }),
  ...tools('dist/dev/worker', { main: 'apps/worker/src/main.ts' }),
];
