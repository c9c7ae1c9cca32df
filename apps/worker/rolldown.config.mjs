import { programs } from '../../tools/build/rolldown.mjs';

export default programs(
  'dist/apps/worker',
  { main: 'apps/worker/src/main.ts', 'mail-check': 'apps/worker/src/mail-check.ts' },
  { health: 'apps/worker/src/health.ts' },
);
