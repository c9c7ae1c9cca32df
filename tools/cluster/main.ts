import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isPortFree } from '../start/embedded/index.ts';
import { claimFolder, type FolderClaim } from '../start/single-launch.ts';
import { runCommand } from './run-command.ts';
import { type Cluster, type ClusterPorts, startCluster } from './parts/index.ts';

/** `npm run cluster`: the whole installation with two of everything on this machine, until Ctrl-C. */

const root = process.cwd();
const folder = resolve(root, process.env['CLUSTER_FOLDER'] ?? '.data/cluster');
const first = Number(process.env['CLUSTER_PORT'] ?? 8440);
const port = (place: number) => first + place;
const ports: ClusterPorts = {
  https: port(3),
  http: port(0),
  redis: port(9),
  s3: port(28),
  smtp: port(25),
  mailbox: port(26),
  records: port(27),
  apis: [port(10), port(11)],
  workers: [port(20), port(21)],
  postgres: [port(32), port(33)],
};
const say = (line: string) => console.log(`  ${new Date().toISOString().slice(11, 19)}  ${line}`);

let cluster: Cluster | undefined;
let claim: FolderClaim | undefined;
let isStopping = false;
let starting: Promise<Cluster> | undefined;
async function stop(): Promise<void> {
  if (isStopping) {
    return;
  }
  isStopping = true;
  console.log('\nstopping …');
  await (cluster ?? (await starting?.catch(() => undefined)))?.stop();
  await claim?.free();
  console.log('stopped');
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop());
}

try {
  claim = await claimed();
  await checkPorts();
  starting = startCluster({ root, folder, ports, lasting: true, say });
  cluster = await starting;
  console.log(await describe(cluster));
} catch (failure) {
  await claim?.free();
  console.error(failure instanceof Error ? failure.message : failure);
  process.exit(1);
}

/** @throws Error when the cluster of this folder runs already */
async function claimed(): Promise<FolderClaim> {
  const given = await claimFolder(folder);
  if ('heldBy' in given) {
    throw new Error(`The cluster runs already from ${folder} (process ${String(given.heldBy)}).`);
  }
  return given;
}

/** @throws Error that names the ports which other programs use */
async function checkPorts(): Promise<void> {
  const taken: number[] = [];
  for (const each of Object.values(ports).flat() as number[]) {
    if (!(await isPortFree(each))) {
      taken.push(each);
    }
  }
  if (taken.length > 0) {
    throw new Error(`Other programs use ${taken.join(', ')}. Move all ports: CLUSTER_PORT=9440 npm run cluster`);
  }
}

/** Addresses, accounts, processes and what to try. */
async function describe(running: Cluster): Promise<string> {
  const { site, mailboxUrl, recordsUrl, s3Url, apis, workers, postgres, nginx } = running;
  const pids = [
    ['nginx', nginx.pid],
    ...[...apis, ...workers].map((each) => [each.plan.name, each.pid]),
    ['PostgreSQL, primary', postgres.pids.primary],
    ['PostgreSQL, standby', postgres.pids.standby],
    ['Redis', running.redis.pid],
    ['S3', running.s3.pid],
  ];
  return `
${site}/            portal (the certificate is of this machine only)
${site}/console/    console
${mailboxUrl}/             every mail
${recordsUrl}/            records system
${s3Url}              S3 (kept in memory: photos of an earlier start are gone)

${await accounts(running)}

processes
${pids.map(([name, pid]) => `  ${String(name).padEnd(22)} ${String(pid)}`).join('\n')}

to try, while you use the site
  kill -9 <pid>           of an api, a worker, PostgreSQL or Redis: it comes back, the other one serves meanwhile;
                          when the primary is gone the standby takes over
  kill -TERM <pid>        of an api or a worker: it lets its work end first
  kill -STOP <pid>        of an api or a worker: it hangs, and is replaced within fifteen seconds
  curl -sk ${site}/health/ready

logs and data are in ${folder}; Ctrl-C stops everything
`;
}

/** Makes the first accounts once; their password is kept with the other secrets. */
async function accounts({ environment }: Cluster): Promise<string> {
  const file = join(folder, 'secrets/staff-password');
  const email = 'dispatcher@localhost.localdomain';
  if (!existsSync(file)) {
    const password = randomBytes(12).toString('base64url');
    const staff = (input: string, ...given: readonly string[]) =>
      runCommand(['dist/apps/api/staff.js', ...given], environment, input);
    const who = ['--email', email, '--name', 'Диспечер', '--role', 'DISPATCHER'];
    await staff(`${password}\n`, 'add', ...who);
    const admin = ['--email', 'admin@localhost.localdomain', '--name', 'Администратор'];
    const invitation = (await staff('', 'invite-admin', ...admin)).trim();
    await writeFile(file, `${password}\n${invitation}\n`, { mode: 0o600 });
  }
  const [password = '', invitation = ''] = (await readFile(file, 'utf8')).split('\n');
  return `dispatcher      ${email}, password ${password}\nadministrator   ${invitation} (once, for seven days)`;
}
