// Not a dependency of the application: what else is in tools does not change it.
// nx-ignore-next-line
import { lookingFiles, lookingProgram } from '../../tools/build/looking.mjs';
// nx-ignore-next-line
import { programs } from '../../tools/build/rolldown.mjs';

export default programs(
  'dist/apps/worker',
  { main: 'apps/worker/src/main.ts', 'mail-check': 'apps/worker/src/mail-check.ts' },
  {
    'heartbeat-thread': 'libs/platform/src/process/heartbeat-thread.ts',
    health: 'apps/worker/src/health.ts',
    ...lookingProgram,
  },
  lookingFiles,
);
