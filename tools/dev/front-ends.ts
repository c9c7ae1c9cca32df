import { type ChildProcess, spawn } from 'node:child_process';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Ports of the front ends' development servers. */
export interface FrontEndPorts {
  readonly citizen: number;
  readonly console: number;
}

/** Paths that the api answers; everything else is the citizen app's. */
const apiPaths = [
  '/graphql',
  '/files',
  '/photos',
  '/pdf',
  '/map/setup.json',
  '/map/tiles.pmtiles',
  '/map/ground.json',
  '/feeds/',
  '/sitemap.xml',
  '/robots.txt',
  '/mail/',
  '/my-data',
  '/sso',
  '/bi',
  '/insights/report.pdf',
  '/open311',
  '/health',
  '/metrics',
];

/** A source of each front end that takes part in every build. */
const textFiles: Readonly<Record<keyof FrontEndPorts, string>> = {
  citizen: 'apps/citizen/src/i18n/bg/index.ts',
  console: 'apps/console/src/app/i18n/bg/index.ts',
};

/**
 * Starts `ng serve` for both front ends. Each server passes the api's paths on to the api, WebSockets included, and
 * the other application's pages on to the other server. Hot replacement needs the application's own port.
 * @returns the processes and a promise that resolves once both have been built twice: the first build after a change
 *   takes seconds longer than later ones, so an unchanged file is saved before somebody waits for it
 */
export async function serveFrontEnds(
  root: string,
  apiUrl: string,
  ports: FrontEndPorts,
  log: (name: string, text: string) => void,
): Promise<{ readonly ready: Promise<void>; stop(): Promise<void> }> {
  const local = (port: number): string => `http://127.0.0.1:${String(port)}`;
  const serveWith = async (project: keyof FrontEndPorts, others: Readonly<Record<string, string>>) => {
    const proxy = join(root, `dist/dev/proxy-${project}.json`);
    const targets = { ...Object.fromEntries(apiPaths.map((path) => [path, apiUrl])), ...others };
    const entries = Object.entries(targets).map(([path, target]) => [path, { target, ws: true, secure: false }]);
    await writeFile(proxy, JSON.stringify(Object.fromEntries(entries)));
    return serve(root, project, ['--port', String(ports[project]), '--proxy-config', proxy], log);
  };
  const servers = {
    citizen: await serveWith('citizen', { '/console': local(ports.console) }),
    console: await serveWith('console', { '^/(?!console(/|$))': local(ports.citizen) }),
  };
  const processes = Object.values(servers);
  const warm = async (project: keyof FrontEndPorts): Promise<void> => {
    await servers[project].built;
    const rebuilt = servers[project].nextBuild();
    const now = new Date();
    await utimes(join(root, textFiles[project]), now, now);
    await rebuilt;
  };
  return {
    ready: Promise.all([warm('citizen'), warm('console')]).then(() => undefined),
    stop: async () => {
      await Promise.all(processes.map(({ child }) => end(child)));
    },
  };
}

function serve(
  root: string,
  project: string,
  args: readonly string[],
  log: (name: string, text: string) => void,
): { readonly child: ChildProcess; readonly built: Promise<void>; nextBuild(): Promise<void> } {
  const child = spawn(
    process.execPath,
    ['node_modules/nx/dist/bin/nx.js', 'run', `${project}:serve`, '--host', '127.0.0.1', ...args],
    {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NG_CLI_ANALYTICS: 'false' },
      // A group of its own: Nx starts further processes, and all of them end together.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const built = new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      const text = String(chunk);
      log(project, text);
      if (text.includes('127.0.0.1:')) {
        resolve();
      }
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${project}:serve ended (${String(code)}); see .data/logs/dev.log`)));
  });
  const nextBuild = () =>
    new Promise<void>((resolve) => {
      const take = (chunk: Buffer): void => {
        if (/generation complete|No output file changes/.test(String(chunk))) {
          child.stdout.off('data', take);
          resolve();
        }
      };
      child.stdout.on('data', take);
      child.once('exit', () => resolve());
    });
  return { child, built, nextBuild };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
    return;
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
