import { programs } from '../../tools/build/rolldown.mjs';

export default programs(
  'dist/apps/solo',
  { main: 'apps/solo/src/main.ts' },
  {
    'push-thread': 'libs/records/src/adapters/seos/push-thread.ts',
    health: 'apps/solo/src/health.ts',
  },
);
