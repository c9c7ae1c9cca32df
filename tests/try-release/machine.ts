import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { eventually } from '../support/index.ts';
import { run } from './run.ts';

/** Seconds after which a command in the machine is given up. */
const patience = 600;

/**
 * Makes a bare Debian 13 in a folder, with the packages of Debian that the paper of the installation names.
 * @param copied a bare one that was made before; left out: debootstrap makes it
 * @returns what it is, in words
 */
export async function makeDebian(folder: string, copied: string | undefined): Promise<string> {
  const mirror = await mirrorOfThisMachine();
  if (copied === undefined) {
    const included = '--include=systemd,systemd-sysv,dbus,ca-certificates';
    await run('debootstrap', ['--variant=minbase', included, 'trixie', folder, mirror]);
  } else {
    await run('cp', ['-a', copied, folder]);
  }
  const count = (await run('chroot', [folder, 'dpkg-query', '--show'])).split('\n').length;
  return `${String(count)} packages${copied === undefined ? '' : ', copied'}`;
}

/**
 * Installs packages of Debian while the machine is not booted: it has no network then.
 * @returns versions of those that were named
 */
export async function installPackages(folder: string, names: readonly string[]): Promise<string> {
  // Nothing is started by packages before the machine is.
  const policy = join(folder, 'usr/sbin/policy-rc.d');
  await writeFile(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const apt = (...args: readonly string[]) => run('chroot', [folder, 'apt-get', '-qq', ...args]);
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...names);
  await run('rm', [policy]);
  const versions = await run('chroot', [
    ...[folder, 'dpkg-query', '--show', '--showformat=${Package} ${Version}\n'],
    ...['systemd', ...names],
  ]);
  return versions.trim().replaceAll('\n', ', ');
}

/** Debian's mirror, from what apt of this machine asks. */
async function mirrorOfThisMachine(): Promise<string> {
  const asked = await run('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages']);
  return asked.split('\n').find((uri) => /\/debian\/?$/.test(uri)) ?? 'http://deb.debian.org/debian';
}

/** A machine that systemd runs, without a network but its own. */
export interface Machine {
  /** Number of its first process, as this machine counts. */
  readonly pid: number;
  /** Ends when nothing of it is left. */
  end(): Promise<void>;
}

/** Boots the Debian of a folder. @throws Error with what it says when it does not come up */
export async function boot(folder: string): Promise<Machine> {
  const container = execa(
    'systemd-nspawn',
    ['-q', '-b', '-D', folder, '--register=no', '--keep-unit', '--private-network', `--machine=${basename(folder)}`],
    { all: true, reject: false, stdin: 'ignore' },
  );
  const outer = container.pid ?? 0;
  const pid = await eventually(async () => {
    const children = await readFile(`/proc/${String(outer)}/task/${String(outer)}/children`, 'utf8');
    const [inner = ''] = children.split(' ');
    const name = await readFile(`/proc/${inner}/comm`, 'utf8');
    return name.trim() === 'systemd' && Number(inner);
  }, 'systemd runs in the machine').catch(async (cause: unknown) => {
    container.kill('SIGKILL');
    throw new Error(`The machine does not boot:\n${(await container).all}`, { cause });
  });
  return {
    pid,
    end: async () => {
      // Everything in a machine ends with its first process.
      process.kill(pid, 'SIGKILL');
      await container;
    },
  };
}

/** Runs commands of a shell in a machine. */
export class MachineShell {
  private readonly pid: number;

  constructor(pid: number) {
    this.pid = pid;
  }

  /** @returns what the commands wrote. @throws Error with it when one of them fails */
  run(commands: string): Promise<string> {
    const args = [
      ...[String(patience), 'nsenter', `--target=${String(this.pid)}`],
      ...['--mount', '--pid', '--uts', '--ipc', '--net', '--cgroup', '--wdns=/root'],
      ...['env', '-i', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin', 'HOME=/root', 'LC_ALL=C.UTF-8'],
      ...['DEBIAN_FRONTEND=noninteractive', 'sh', '-ec', commands],
    ];
    return run('timeout', args, commands);
  }
}
