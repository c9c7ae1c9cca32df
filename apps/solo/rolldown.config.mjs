// Not a dependency of the application: what else is in tools does not change it.
// nx-ignore-next-line
import { lookingFiles, lookingProgram } from '../../tools/build/looking.mjs';
// nx-ignore-next-line
import { programs } from '../../tools/build/rolldown.mjs';

export default programs(
  'dist/apps/solo',
  { main: 'apps/solo/src/main.ts' },
  {
    'push-thread': 'libs/records/src/adapters/seos/push-thread.ts',
    'heartbeat-thread': 'libs/platform/src/process/heartbeat-thread.ts',
    health: 'apps/solo/src/health.ts',
    ...lookingProgram,
  },
  lookingFiles,
);
