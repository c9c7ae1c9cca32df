// Not a dependency of the application: what else is in tools does not change it.
// nx-ignore-next-line
import { programs } from '../../tools/build/rolldown.mjs';

const names = [
  'main',
  'migrate',
  'staff',
  'setup',
  'secrets',
  'backup',
  'restore',
  'status',
  'installations',
  'machine',
  'files',
  'retrain',
  'public-photos',
  'print-schema',
];

export default programs('dist/apps/api', Object.fromEntries(names.map((name) => [name, `apps/api/src/${name}.ts`])), {
  'push-thread': 'libs/records/src/adapters/seos/push-thread.ts',
  'heartbeat-thread': 'libs/platform/src/process/heartbeat-thread.ts',
  health: 'apps/api/src/health.ts',
});
