import { commands, tools } from './build/rolldown.mjs';

export default [
  ...tools('dist/tools', {
    'start/main': 'tools/start/main.ts',
    'start/mailbox': 'tools/start/mailbox.ts',
    'start/keys': 'tools/start/keys.ts',
    'dev/servers': 'tools/dev/servers.ts',
    'seed/main': 'tools/seed/main.ts',
    'mails/main': 'tools/mails/main.ts',
  }),
  ...commands('dist/tools', {
    'records-check/main': 'tools/records-check/src/main.ts',
    'records-simulator/main': 'tools/records-simulator/src/main.ts',
    'map-import/main': 'tools/map-import/main.ts',
  }),
];
