import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { DebianNginx } from '../cluster/parts/index.ts';
import { selfSigned } from '../start/embedded/index.ts';
import { runProgram } from './checks/run-program.ts';

it('the site is one that nginx has nothing to say about', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ns-site-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const nginx = await DebianNginx.prepare(folder, 0);
  const site = resolve(import.meta.dirname, 'nginx/signali.conf');
  await nginx.install(site, { https: 20_443, http: 20_080, apis: [23_000, 23_001] }, await selfSigned());
  const { code, output } = runProgram(join(nginx.programs, 'nginx'), ['-t']);
  expect([code, output.trim().split('\n')]).toEqual([
    0,
    [expect.stringMatching(/syntax is ok$/), expect.stringMatching(/test is successful$/)],
  ]);
});
