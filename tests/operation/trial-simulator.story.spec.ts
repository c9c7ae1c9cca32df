/** @module-tag long */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { ServiceProcess } from '@ns/embedded';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { debianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import { storyPorts } from '../support/index.ts';
import { makeMachine } from '../support/machine-in-folder.ts';
import { OperatorShell } from '../support/operator-shell.ts';
import { RunnablePaper } from '../support/paper.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = await mkdtemp(join(tmpdir(), 'ns-trial-'));
await chmod(folder, 0o755);
const postgres = await startDebianPostgres();
const at = (...path: readonly string[]) => join(folder, ...path);
await makeMachine(folder, postgres.url);
const shell = new OperatorShell({ PATH: `${at('bin')}:${debianPostgres}:${process.env['PATH'] ?? ''}` });
afterAll(async () => {
  shell.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

it('an installation for a trial reaches its own records system, which its unit starts', async () => {
  const paper = new RunnablePaper('tools/docs/further.md', ['sh']).take('--records simulator');
  const said = await shell.run(paper.replace(/smtp:\/\/\S+/, 'smtp://127.0.0.1:9'));
  expect(said).toContain('systemctl enable --now signali-records-simulator.service signali-api@3000');

  const unit = await readFile(join(root, 'tools/operation/systemd/signali-records-simulator.service'), 'utf8');
  const settings = at((/^EnvironmentFile=\/(.+)$/m.exec(unit) ?? [])[1] ?? '');
  const [port = 0] = await storyPorts(1);
  const simulator = new ServiceProcess({
    name: 'simulator',
    root: at('usr/lib/signali'),
    restartCrashed: false,
    program: (/^ExecStart=\S+\/node (.+)$/m.exec(unit) ?? [])[1] ?? '',
    environment: { ...parseEnv(await readFile(settings, 'utf8')), RECORDS_SIMULATOR_PORT: String(port) },
    logFile: at('simulator.log'),
    readyUrl: `http://127.0.0.1:${String(port)}/health`,
  });
  onTestFinished(() => simulator.stop());
  await simulator.start();
  const own = at('etc/signali/signali.env');
  await writeFile(own, (await readFile(own, 'utf8')).replace('127.0.0.1:3900', `127.0.0.1:${String(port)}`));
  await expect(shell.run('signali check-records')).resolves.toMatch(/\S/);
});
