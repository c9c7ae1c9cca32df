import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ServiceProcess } from '@ns/embedded';
import { runUnit } from './unit-in-folder.ts';

/**
 * Stands for systemd in a folder that stands for a machine: its `systemctl` (in `bin/`) really stops and starts the
 * processes of the story, and runs what a unit that ends by itself runs. Needs curl.
 */
export class SystemdInFolder {
  /** the calls that change something */
  readonly changes: string[] = [];
  private readonly server: Server;

  private constructor(
    private readonly folder: string,
    private readonly services: Readonly<Record<string, ServiceProcess>>,
    private readonly environment: Readonly<Record<string, string>>,
  ) {
    this.server = createServer((request, response) => {
      void text(request)
        .then((words) => this.answer(words))
        .then(
          (words) => response.end(words),
          (cause: unknown) =>
            response.writeHead(500).end(`${cause instanceof Error ? cause.message : String(cause)}\n`),
        );
    });
  }

  /**
   * @param services that run, by their units, such as `signali-api@3000.service`
   * @param environment of units that end by themselves
   */
  static async listen(
    folder: string,
    services: Readonly<Record<string, ServiceProcess>>,
    environment: Readonly<Record<string, string>>,
  ): Promise<SystemdInFolder> {
    const systemd = new SystemdInFolder(folder, services, environment);
    const socket = join(folder, 'run/systemd/private');
    await mkdir(join(folder, 'run/systemd/system'), { recursive: true });
    await new Promise<void>((listens) => systemd.server.listen(socket, listens));
    const curl = `curl --silent --show-error --fail-with-body --unix-socket ${socket}`;
    const command = `exec ${curl} --data "$*" http://systemd/`;
    await writeFile(join(folder, 'bin/systemctl'), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
    return systemd;
  }

  async end(): Promise<void> {
    await new Promise((closed) => this.server.close(closed));
  }

  private async answer(words: string): Promise<string> {
    const [verb = '', unit = ''] = words.split(' ');
    if (verb === 'list-units') {
      return Object.keys(this.services)
        .map((name) => `${name} loaded active running\n`)
        .join('');
    }
    this.changes.push(words);
    const service = this.services[unit];
    if (verb === 'restart' && service) {
      await service.stop(30_000);
      await service.start();
    } else if (verb === 'start') {
      const { code, output, words: said } = await runUnit(unit, this.folder, this.environment);
      if (code !== 0) {
        throw new Error(`Job for ${unit} failed.\n${output}${said}`);
      }
    } else if (verb !== 'daemon-reload') {
      throw new Error(`Unknown to this systemd: ${words}`);
    }
    return '';
  }
}
