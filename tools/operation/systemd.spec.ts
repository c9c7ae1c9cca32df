import { readFileSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { runProgram } from './checks/run-program.ts';
import { systemdMachine, unitFolder } from './checks/systemd-machine.ts';

const machine = await systemdMachine();
afterAll(() => machine.remove());
const text = (name: string) => readFileSync(join(unitFolder, name), 'utf8');

describe('the units for systemd', () => {
  it.each([
    'signali-api@3000.service',
    'signali-worker@3010.service',
    'signali-solo@ruse.service',
    'signali-migrate@signali.service',
    'signali-backup.service',
    'signali-backup.timer',
    'signali-records-simulator.service',
  ])('%s has no fault', (unit) => {
    expect(machine.verify(unit)).toEqual({ code: 0, output: '' });
  });

  it.each([
    'signali-api@.service',
    'signali-worker@.service',
    'signali-solo@.service',
    'signali-migrate@.service',
    'signali-backup.service',
    'signali-records-simulator.service',
  ])('%s may do little on the machine', (unit) => {
    expect(machine.exposureOf(unit)).toBeLessThanOrEqual(2);
  });

  it('of the processes differ in nothing but what they run, with which settings', () => {
    const differing = (name: string) =>
      text(name)
        .split('\n')
        .filter((line) => !/^(#|Description=|EnvironmentFile=|ExecStart=)/.test(line));
    for (const other of ['signali-worker@.service', 'signali-solo@.service']) {
      expect(differing(other)).toEqual(differing('signali-api@.service'));
    }
  });

  it('start programs that are built', () => {
    const programs = ['signali-api@', 'signali-worker@', 'signali-solo@', 'signali-migrate@', 'signali-backup'].map(
      (name) => /^ExecStart=.+\/node dist\/apps\/(\S+)\.js/m.exec(text(`${name}.service`))?.[1],
    );
    expect(programs).toEqual(['api/main', 'worker/main', 'solo/main', 'api/migrate', 'api/installations']);
  });

  it('have an account and folders, on a machine that has nothing else', async () => {
    const root = await mkdtemp(join(tmpdir(), 'ns-bare-'));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    for (const kind of ['sysusers', 'tmpfiles']) {
      await mkdir(join(root, `usr/lib/${kind}.d`), { recursive: true });
      await cp(join(unitFolder, `signali.${kind}.conf`), join(root, `usr/lib/${kind}.d/signali.conf`));
    }
    await mkdir(join(root, 'etc'));
    const isRoot = process.getuid?.() === 0;
    // Who is not root can neither lock the files of accounts nor give folders away.
    const given = [`--root=${root}`, ...(isRoot ? [] : ['--dry-run'])];
    expect(runProgram('systemd-sysusers', [...given, 'signali.conf'])).toMatchObject({ code: 0 });
    if (isRoot) {
      expect(readFileSync(join(root, 'etc/passwd'), 'utf8')).toMatch(/^signali:.*:\/usr\/sbin\/nologin$/m);
      expect(runProgram('systemd-tmpfiles', [...given, '--create', 'signali.conf'])).toMatchObject({ code: 0 });
      expect(statSync(join(root, 'etc/signali')).mode & 0o777).toBe(0o750);
      expect(statSync(join(root, 'var/backups/signali')).mode & 0o777).toBe(0o700);
    }
  });
});

describe('the logs of the site', () => {
  it('are turned by what the nginx of Debian brings', () => {
    const site = readFileSync(join(unitFolder, '../nginx/signali.conf'), 'utf8');
    const logs = [...site.matchAll(/^\s*(?:access|error)_log (\S+)/gm)].map(([, path]) => path);
    expect(logs.length).toBeGreaterThan(0);
    expect(logs.filter((path) => !/^\/var\/log\/nginx\/[^/]+\.log$/.test(path ?? ''))).toEqual([]);
    const { code, output } = runProgram('logrotate', ['--debug', '/etc/logrotate.d/nginx']);
    expect([code, output]).toEqual([0, expect.stringContaining('/var/log/nginx/*.log')]);
  });
});
