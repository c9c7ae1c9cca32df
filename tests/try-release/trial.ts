import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setDefaultCACertificates } from 'node:tls';
import { ServiceProcess } from '@ns/embedded';
import { eventually, RecordsSimulator } from '../support/index.ts';
import { RunnablePaper } from '../support/paper.ts';
import { MachineShell } from './machine.ts';
import { type Answered, mailboxPorts, Reporter } from './reporter.ts';
import { step } from './steps.ts';
import { underLoad } from './under-load.ts';

/** The trial itself: a program in the network of the machine, which `main.ts` starts with these arguments. */
const [pid = '', requests = '', folder = ''] = process.argv.slice(2);
const machine = new MachineShell(Number(pid));
const paper = new RunnablePaper('tools/docs/deployment.md', ['sh']);
const site = 'https://localhost';
const records = new RecordsSimulator('http://127.0.0.1:3900');
const units = 'signali-api@3000 signali-api@3001 signali-worker@3010 signali-worker@3011';

/** Runs the block of the paper that holds these words, with the names of the trial. */
function typed(words: string, more = ''): Promise<string> {
  const block = paper
    .take(words)
    .replace(/^apt-get update\n/, '') // without a network; what it needs is there
    .replace(/ \.\/signali_\S+/, ' ./before.deb')
    .replace(/smtp:\/\/\S+/, `smtp://127.0.0.1:${String(mailboxPorts.smtp)}`)
    .replaceAll(/signali\.example\.bg(?!\/')/g, 'localhost')
    .replaceAll('example.bg', 'demo.test');
  return machine.run(block + more);
}

function sql(statement: string, database = 'signali'): Promise<string> {
  return machine.run(`runuser -u postgres -- psql -XAtq -v ON_ERROR_STOP=1 -d ${database} <<'END'\n${statement}\nEND`);
}

/** Every process is ready, and nothing is amiss. @throws Error with what they say when it stays so */
async function allWell(): Promise<string> {
  let words = '';
  await eventually(
    async () => {
      const answers = await Promise.all(
        [3000, 3001, 3010, 3011].map((port) => fetch(`http://127.0.0.1:${String(port)}/health/ready`)),
      );
      words = (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
      return answers.every(({ ok }) => ok) && words.match(/"degraded":\[\]/g)?.length === answers.length;
    },
    'all processes are well',
    90_000,
  ).catch(() => {
    throw new Error(`A process is not well:\n${words}`);
  });
  return 'four processes ready, nothing degraded';
}

/** Numbers of processes, which differ once they were replaced. */
const mainPids = () => machine.run(`systemctl show --property=MainPID --value ${units}`);

let reporter: Reporter;
let first: Answered;
let photo = '';
const acknowledged: string[] = [];

async function replaceUnderLoad(install: string): Promise<string> {
  const before = await mainPids();
  const seen = await underLoad(site, reporter, Number(requests), () => machine.run(install));
  acknowledged.push(...seen.acknowledged);
  const after = await mainPids();
  if (before.split('\n').some((each) => each !== '' && after.split('\n').includes(each))) {
    throw new Error(`Not every process was replaced: ${before} ${after}`);
  }
  await allWell();
  return seen.words;
}

async function isBack(): Promise<string> {
  await reporter.signIn();
  if ((await reporter.numberOf(first.id)) !== first.number || (await reporter.photoOf(first.id)) !== photo) {
    throw new Error(`${first.reference} is not back with its number and photo.`);
  }
  const next = await reporter.report();
  if (next.number === first.number || next.reference === first.reference) {
    throw new Error(`${next.reference}, ${next.number} was given twice.`);
  }
  acknowledged.push(next.reference);
  return `report, number and photo are back, the next report is ${next.reference} with ${next.number}`;
}

/** Every report has one number, which no other one has. */
async function numbers(): Promise<string> {
  const rows = await sql(`select s.reference, r.incoming_number from signal s
    left join registration r on r.signal_id = s.id and r.direction = 'INCOMING' order by 1`);
  const found = rows
    .trim()
    .split('\n')
    .map((line) => line.split('|') as [string, string]);
  const references = found.map(([reference]) => reference);
  const given = found.map(([, number]) => number);
  const twice = (await records.documents()).filter(({ copies }) => copies !== 1).map(({ reference }) => reference);
  const lost = acknowledged.filter((reference) => !references.includes(reference));
  const without = found.filter(([, number]) => number === '').map(([reference]) => reference);
  const isOnce = new Set(references).size === found.length && new Set(given).size === found.length;
  if (lost.length > 0 || without.length > 0 || twice.length > 0 || !isOnce) {
    const words = { lost, 'without a number': without, 'registered twice': twice };
    throw new Error(`${JSON.stringify(words)}; each number once: ${String(isOnce)}`);
  }
  return (
    `${String(found.length)} reports, ${String(acknowledged.length)} of them acknowledged, ` +
    'each in the records system once'
  );
}

/** The certificate of the site, by an authority of our own. */
async function certify(): Promise<void> {
  const made = 'openssl req -x509 -newkey rsa:2048 -nodes -days 2';
  await machine.run(`${made} -subj '/CN=authority of the trial' -keyout ca.key -out ca.pem
    ${made} -subj /CN=localhost -addext subjectAltName=DNS:localhost -addext basicConstraints=critical,CA:FALSE \\
      -CA ca.pem -CAkey ca.key -keyout /etc/ssl/signali.key -out /etc/ssl/signali.pem
    cp ca.pem /usr/local/share/ca-certificates/trial.crt
    update-ca-certificates`);
  setDefaultCACertificates([await machine.run('cat ca.pem')]);
}

/** The newest backup, which is said to be whole. */
async function backup(): Promise<string> {
  await machine.run('systemctl start signali-backup.service');
  const path = (await machine.run('ls -d /var/backups/signali/signali/*')).trim().split('\n').at(-1) ?? '';
  await machine.run(`signali check-backup ${path}`);
  return path;
}

/** As on another machine: nothing is left of database and folder. */
async function restore(path: string): Promise<void> {
  await machine.run(`systemctl stop ${units}`);
  await sql('drop database signali', 'postgres');
  await sql('create database signali owner signali_owner', 'postgres');
  await machine.run('find /var/lib/signali/signali -mindepth 1 -delete');
  await machine.run(`signali restore ${path}`);
  await machine.run(`systemctl start ${units}`);
  await allWell();
}

const mails = new ServiceProcess({
  name: 'mailbox',
  root: process.cwd(),
  program: 'dist/tools/start/mailbox.js',
  restartCrashed: false,
  environment: {
    MAILBOX_SMTP_PORT: String(mailboxPorts.smtp),
    MAILBOX_PORT: String(mailboxPorts.page),
    MAILBOX_FOLDER: join(folder, 'mails'),
  },
  logFile: join(folder, 'mailbox.log'),
  readyUrl: `http://127.0.0.1:${String(mailboxPorts.page)}/api/healthz`,
});

async function trial(): Promise<void> {
  await step('boot', async () => {
    const state = (await machine.run('systemctl is-system-running --wait || true')).trim();
    const failed = (await machine.run('systemctl --failed --plain --no-legend')).trim();
    if (state !== 'running') {
      throw new Error(`${state}\n${failed}`);
    }
    return 'no unit failed';
  });
  await step('apt-get install ./signali_….deb', async () => {
    await typed('apt-get install');
    const enabled = (await machine.run('systemctl is-enabled signali-backup.timer')).trim();
    return `${(await machine.run('id signali')).trim()}; signali-backup.timer ${enabled}`;
  });
  await mkdir(join(folder, 'mails'));
  await mails.start();
  await step('signali-setup', async () => {
    // One citizen of the trial sends what hundreds do.
    await machine.run("printf 'SUBMISSIONS_PER_HOUR=0\\nSUBMISSIONS_PER_DAY=0\\n' > limits.env");
    const said = await typed('signali-setup --url', ' --records simulator --settings limits.env');
    if (
      !said.includes('mail server: answers\nrecords system: answers') ||
      !/^ {2}https:\/\/localhost\/console\/\S+$/m.test(said)
    ) {
      throw new Error(said);
    }
    return `mail server and records system answer, one-time link printed; ${await allWell()}`;
  });
  await step('nginx with TLS', async () => {
    await certify();
    await typed('sites-available');
    await typed('curl --fail');
    return 'nginx -t is quiet, the site answers by our own authority';
  });
  await step('first report', async () => {
    reporter = await Reporter.register(site);
    first = await reporter.report();
    photo = await reporter.photoOf(first.id);
    acknowledged.push(first.reference);
    return `${first.reference} has the number ${first.number}, its mail was read`;
  });
  let newest = '';
  await step('backup by its unit', async () => {
    newest = await backup();
    return `${newest} is whole`;
  });
  await step('restore, all else emptied', async () => {
    await restore(newest);
    return isBack();
  });
  const install = 'apt-get install -y --no-install-recommends --allow-downgrades';
  await step('upgrade under load', () => replaceUnderLoad(`${install} ./after.deb`));
  await step('rollback under load', () => replaceUnderLoad(`${install} ./before.deb`));
  await step('numbers', () => eventually(numbers, 'every report has its number', 120_000));
  await step('signali status', async () => `status 0: ${(await machine.run('signali status')).trim().split('\n')[0]}`);
}

try {
  await trial();
} catch (cause) {
  console.error(cause instanceof Error ? `\nFAILED ${cause.message}` : cause);
  process.exitCode = 1;
} finally {
  await mails.stop();
}
