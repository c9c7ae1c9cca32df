import { runHealthCommand } from '@ns/platform/health';

await runHealthCommand('PORT');
