import { runHealthCommand } from '@ns/platform/health';

await runHealthCommand('WORKER_PORT');
