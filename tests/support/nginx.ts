import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const program = '/usr/sbin/nginx';

/**
 * The nginx of Debian with everything below one folder instead of `/`: its own configuration there includes
 * `etc/nginx/sites-enabled`, as that of the package does.
 */
export class DebianNginx {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    /** folder with a command `nginx` that works here, for PATH */
    readonly programs: string,
  ) {}

  static async prepare(folder: string): Promise<DebianNginx> {
    const programs = join(folder, 'programs');
    const folders = [
      'etc/nginx/sites-available',
      'etc/nginx/sites-enabled',
      'etc/ssl',
      'var/cache/nginx',
      'var/log/nginx',
    ];
    for (const each of [programs, ...folders.map((name) => join(folder, name))]) {
      await mkdir(each, { recursive: true });
    }
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${join(folder, 'var/cache/nginx', name)};`)
      .join('\n  ');
    const configuration = join(folder, 'etc/nginx/nginx.conf');
    await writeFile(
      configuration,
      `worker_processes 1;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'var/log/nginx/error.log')};
events { worker_connections 256; }
http {
  ${temporary}
  include ${join(folder, 'etc/nginx/sites-enabled')}/*;
}
`,
    );
    const command = join(programs, 'nginx');
    const errors = join(folder, 'var/log/nginx/error.log');
    await writeFile(command, `#!/bin/sh\nexec ${program} -p ${folder} -e ${errors} -c ${configuration} "$@"\n`);
    await chmod(command, 0o755);
    return new DebianNginx(folder, programs);
  }

  /** Where a file of the operator lies: `/etc/nginx/…`, `/etc/ssl/…`, `/var/log/nginx/…`. */
  path(file: string): string {
    return join(this.folder, file);
  }

  start(): void {
    this.child = spawn(join(this.programs, 'nginx'), ['-g', 'daemon off;'], { stdio: 'ignore' });
  }

  async stop(): Promise<void> {
    if (this.child && this.child.exitCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await ended;
    }
  }
}
