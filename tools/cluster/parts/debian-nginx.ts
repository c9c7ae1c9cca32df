import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Daemon } from './daemon.ts';

const program = '/usr/sbin/nginx';
/** Milliseconds. */
const longestReload = 20_000;

/** What the documented site gets in the place of its values. */
export interface SiteValues {
  readonly https: number;
  readonly http: number;
  /** ports of the two apis */
  readonly apis: readonly [number, number];
}

/**
 * The nginx of Debian with everything below one folder instead of `/`: its own configuration there includes
 * `etc/nginx/sites-enabled`, as that of the package does.
 */
export class DebianNginx {
  private readonly daemon: Daemon;

  private constructor(
    private readonly folder: string,
    /** folder with a command `nginx` that works here, for PATH */
    readonly programs: string,
    port: number,
    onCrash?: (name: string) => void,
  ) {
    this.daemon = new Daemon({
      name: 'nginx',
      program: join(programs, 'nginx'),
      arguments: ['-g', 'daemon off;'],
      logFile: join(folder, 'var/log/nginx/output.log'),
      isReady: () => takesConnections(port),
      onCrash,
    });
  }

  /** @param port at which it answers once its site is installed */
  static async prepare(folder: string, port: number, onCrash?: (name: string) => void): Promise<DebianNginx> {
    const programs = join(folder, 'programs');
    const folders = [
      'etc/nginx/sites-available',
      'etc/nginx/sites-enabled',
      'etc/ssl',
      'run',
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
    // The account of the package may not reach the folder.
    const user = process.getuid?.() === 0 ? 'user root;\n' : '';
    await writeFile(
      configuration,
      `${user}worker_processes 1;
pid ${join(folder, 'run/nginx.pid')};
error_log ${join(folder, 'var/log/nginx/error.log')};
events { worker_connections 1024; }
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
    return new DebianNginx(folder, programs, port, onCrash);
  }

  get pid(): number | undefined {
    return this.daemon.pid;
  }

  /** Where a file of the operator lies: `/etc/nginx/…`, `/etc/ssl/…`, `/var/log/nginx/…`. */
  path(file: string): string {
    return join(this.folder, file);
  }

  /**
   * Puts the documented site in place as an operator does, on `https://localhost` of this machine.
   * @param file `tools/operation/nginx/signali.conf`
   * @param certificate in PEM
   */
  async install(
    file: string,
    { https, http, apis }: SiteValues,
    certificate: { readonly key: string; readonly cert: string },
  ): Promise<void> {
    await writeFile(this.path('etc/ssl/signali.pem'), certificate.cert);
    await writeFile(this.path('etc/ssl/signali.key'), certificate.key, { mode: 0o600 });
    const replaced: readonly (readonly [RegExp, string])[] = [
      [/(?=\/(etc\/ssl|var\/cache\/nginx|var\/log\/nginx)\/)/g, this.folder],
      [/signali\.example\.bg/g, 'localhost'],
      [/127\.0\.0\.1:3000/g, `127.0.0.1:${String(apis[0])}`],
      [/127\.0\.0\.1:3001/g, `127.0.0.1:${String(apis[1])}`],
      [/listen 443 ssl/g, `listen 127.0.0.1:${String(https)} ssl`],
      [/listen 80/g, `listen 127.0.0.1:${String(http)}`],
    ];
    const site = replaced.reduce((text, [from, to]) => text.replaceAll(from, to), await readFile(file, 'utf8'));
    await writeFile(this.path('etc/nginx/sites-enabled/signali.conf'), site);
  }

  /**
   * Asks an api no more, or again, as an operator does before and after replacing it.
   * @param port of the api
   */
  async ask(port: number, isAsked: boolean): Promise<void> {
    const path = this.path('etc/nginx/sites-enabled/signali.conf');
    const server = `server 127.0.0.1:${String(port)} max_fails=0`;
    const site = (await readFile(path, 'utf8')).replace(`${server} down;`, `${server};`);
    await writeFile(path, isAsked ? site : site.replace(`${server};`, `${server} down;`));
    await this.reload();
  }

  /** Until only workers with the new configuration take connections: the command itself waits for nothing. */
  private async reload(): Promise<void> {
    const before = await this.workers();
    await promisify(execFile)(join(this.programs, 'nginx'), ['-s', 'reload']);
    const isNew = async () => {
      const now = await this.workers();
      return now.length > 0 && now.every((pid) => !before.includes(pid));
    };
    for (const deadline = Date.now() + longestReload; !(await isNew()) && Date.now() < deadline;) {
      await pause(20);
    }
  }

  /** Process numbers of the workers that take connections. */
  private async workers(): Promise<readonly string[]> {
    const pid = String(this.pid ?? '');
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean);
    const titles = await Promise.all(
      children.map((child) => readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '')),
    );
    return children.filter((_, place) => titles[place]?.startsWith('nginx: worker process\0'));
  }

  start(): Promise<void> {
    return this.daemon.start();
  }

  stop(): Promise<void> {
    return this.daemon.stop();
  }
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const done = (isOpen: boolean) => () => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', done(true));
    socket.once('error', done(false));
  });
}
