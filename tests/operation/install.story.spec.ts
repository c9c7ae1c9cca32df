/** @module-tag long */
import { appendFile, chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { parseEnv } from 'node:util';
import { DebianNginx } from '@ns/cluster';
import { peerSide, selfSigned, ServiceProcess } from '@ns/embedded';
import { generateSync } from 'otplib';
import { afterAll, beforeEach, describe, expect, it, onTestFailed, onTestFinished } from 'vitest';
import { debianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import {
  eventually,
  GraphqlClient,
  Mailbox,
  RecordsSimulator,
  registerCitizen,
  storyPorts,
  submit,
} from '../support/index.ts';
import { OperatorShell } from '../support/operator-shell.ts';
import { RunnablePaper } from '../support/paper.ts';
import { makeMachine, serviceOfUnit } from '../support/machine-in-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { SystemdInFolder } from '../support/systemd-in-folder.ts';
import { SiteLoad } from './site-load.ts';

/** Blocks that this story does not run, by words of theirs, and why. */
const notRun: readonly (readonly [words: string, reason: string])[] = [
  ['postgresql-17 nginx openssl curl', 'tools/test/machine.mjs installs the packages of Debian'],
];
const notRunFurther: readonly (readonly [words: string, reason: string])[] = [
  ['osmium-tool', 'tests/api/map-import.story.spec.ts'],
  ['--records simulator', 'tests/operation/trial-simulator.story.spec.ts'],
  ['RECORDS_REGISTER_URL', 'settings of a register; tests/browser/participants.story.spec.ts'],
  ['REFERRALS_OPEN311_URLS', 'settings of bodies; libs/referrals/src/channels/open311/open311-channel.spec.ts'],
  ['REFERRALS_EDELIVERY_URL', 'settings of the state; libs/referrals/src/channels/edelivery/edelivery-channel.spec.ts'],
  ['/usr/local/bin/signali', 'an account of the machine; tools/operation/systemd.spec.ts'],
];

const root = resolve(import.meta.dirname, '../..');
const paper = new RunnablePaper('tools/docs/deployment.md', ['sh', 'sql', 'nginx']);
const further = new RunnablePaper('tools/docs/further.md', ['sh', 'nginx']);
const folder = await mkdtemp(join(tmpdir(), 'ns-install-'));
await chmod(folder, 0o755);
const [https = 0, http = 0, api = 0, worker = 0, smtp = 0, mailboxPort = 0, records = 0, otherApi = 0] =
  await storyPorts(8);
const site = `https://localhost:${String(https)}`;
const postgres = await startDebianPostgres();
const nginx = await DebianNginx.prepare(folder, https);
const certificate = await selfSigned();
const trusted = getCACertificates('default');
setDefaultCACertificates([...trusted, certificate.cert]);

const inFolder = [
  '/usr/lib/signali',
  '/var/lib/signali',
  '/etc/signali',
  '/etc/nginx',
  '/etc/systemd/system',
  '/etc/ssl/signali',
  '/var/cache/nginx',
  '/root/records',
];
/** What an operator puts in the place of the paper's values. */
const replaced: readonly (readonly [RegExp, string])[] = [
  ...[...inFolder, '/var/log/nginx'].map((path) => [new RegExp(path, 'g'), folder + path] as const),
  [/(-o|chown|User=) ?signali\b/g, `$1 ${userInfo().username}`],
  [/smtp:\/\/\S+/g, `smtp://127.0.0.1:${String(smtp)}`],
  [/https:\/\/records\.example\.bg/g, `https://localhost:${String(records)}`],
  [/https:\/\/signali\.example\.bg/g, site],
  [/(?<![@\w])signali\.example\.bg/g, 'localhost'],
  [/127\.0\.0\.1:5432/g, new URL(postgres.url).host],
  [/127\.0\.0\.1:3001/g, `127.0.0.1:${String(otherApi)}`],
  [/127\.0\.0\.1:3000/g, `127.0.0.1:${String(api)}`],
  [/listen 443 ssl/g, `listen 127.0.0.1:${String(https)} ssl`],
  [/listen 80/g, `listen 127.0.0.1:${String(http)}`],
];
const own = (text: string) => replaced.reduce((done, [from, to]) => done.replaceAll(from, to), text);

const shell = new OperatorShell({
  PATH: `${folder}/bin:${nginx.programs}:${debianPostgres}:${process.env['PATH'] ?? ''}`,
  CURL_CA_BUNDLE: join(folder, 'etc/ssl/signali.pem'),
});
/** Runs the block that holds these words. */
const typed = (words: string, from = paper) => shell.run(own(from.take(words)));

const services: ServiceProcess[] = [];
/** Those that units start, by their units. */
const processes: Record<string, ServiceProcess> = {};
async function serve(
  name: string,
  program: string,
  environment: Readonly<Record<string, string | undefined>>,
  readyUrl: string,
  at = root,
): Promise<void> {
  const logFile = join(folder, `${name}.log`);
  const plan = { name, program, environment, readyUrl, root: at, logFile, restartCrashed: false };
  const service = new ServiceProcess(plan);
  services.push(service);
  await service.start();
}

/** Starts what a unit starts. */
async function startUnit(name: 'api' | 'worker', port: number): Promise<void> {
  const text = own(await readFile(join(root, `tools/operation/systemd/signali-${name}@.service`), 'utf8'));
  const service = await serviceOfUnit(text, port, at(`${name}.log`));
  services.push(service);
  await service.start();
  processes[`signali-${name}@${String(port)}.service`] = service;
}

afterAll(async () => {
  for (const service of services.toReversed()) {
    await service.stop();
  }
  shell.end();
  await nginx.stop();
  await postgres.stop();
  setDefaultCACertificates(trusted);
  await rm(folder, { recursive: true, force: true });
});

const mailbox = new Mailbox(`http://127.0.0.1:${String(mailboxPort)}`, () => Promise.resolve());
const graphql = new GraphqlClient(`${site}/graphql`);
const simulator = new RecordsSimulator(`https://localhost:${String(records)}`);
const at = (...path: readonly string[]) => join(folder, ...path);
const aHole = {
  category: 'streets.hole',
  settlement: '00001',
  address: 'ул. „Примерна“ 1',
  location: { lat: 42.5, lon: 25.1 },
  description: 'Има голяма яма на улицата пред нас.',
};

describe('the installation, as its paper says', () => {
  let invitation = '';
  let isBroken = false;
  beforeEach(() => {
    if (isBroken) {
      throw new Error('A step before has failed.');
    }
    onTestFailed(() => {
      isBroken = true;
    });
  });

  it('has folders, the release, and keys for the records system', async () => {
    await makeMachine(folder, postgres.url);
    await typed('openssl req', further);
    await typed('RECORDS_OUR_EIK', further);
    // One citizen of the story sends what several do.
    await appendFile(at('root/records.env'), 'SUBMISSIONS_PER_HOUR=0\nSUBMISSIONS_PER_DAY=0\nDRAIN_SECONDS=1\n');
  });

  it('is given a mail server and a records system', async () => {
    await writeFile(at('etc/ssl/signali.pem'), certificate.cert);
    await writeFile(at('etc/ssl/signali.key'), certificate.key, { mode: 0o600 });
    const peer = { key: at('etc/signali/peer.key'), certificate: at('etc/signali/records-peer.pem') };
    await shell.run(
      `openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=records \\
        -keyout ${peer.key} -out ${peer.certificate}`,
    );
    await copyFile(at('etc/ssl/signali.pem'), at('etc/signali/records-ca.pem'));
    await mkdir(at('mails'));
    await serve(
      'mailbox',
      'dist/tools/start/mailbox.js',
      { MAILBOX_SMTP_PORT: String(smtp), MAILBOX_PORT: String(mailboxPort), MAILBOX_FOLDER: at('mails') },
      `http://127.0.0.1:${String(mailboxPort)}/api/healthz`,
    );
    const files = {
      ourKey: at('etc/signali/records.key'),
      ourCertificate: at('etc/signali/records.pem'),
      peerKey: peer.key,
      peerCertificate: peer.certificate,
    };
    await serve(
      'records',
      'dist/tools/records-simulator/main.js',
      {
        ...peerSide(files, records, at('documents.sqlite'), `${site}/seos`),
        RECORDS_SIMULATOR_HOST: 'localhost',
        RECORDS_SIMULATOR_TLS_KEY_FILE: at('etc/ssl/signali.key'),
        RECORDS_SIMULATOR_TLS_CERTIFICATE_FILE: at('etc/ssl/signali.pem'),
        NODE_EXTRA_CA_CERTS: at('etc/ssl/signali.pem'),
      },
      `https://localhost:${String(records)}/health`,
    );
  });

  it('is set up by one command, with a municipality of its own in the place of the example', async () => {
    for (const file of ['', '-area', '-streets', '-training']) {
      const name = `primerovo${file}.json${file === '-training' ? 'l' : ''}`;
      await copyFile(join(root, 'tests/browser/municipality', name), at('root', name));
    }
    const given = own(paper.take('signali-setup --url'));
    const more = `--records seos --settings ${at('root/records.env')} --municipality ${at('root/primerovo.json')}`;
    const said = await shell.run(`${given} ${more}`);
    invitation = /^ {2}(https:\S+)$/m.exec(said)?.[1] ?? '';
    expect(invitation).toMatch(new RegExp(`^${site}/console/invitation#token=\\S+$`));
    expect(said).toMatch(/^mail server: answers\nrecords system: answers\ntables: made\nmunicipality: imported$/m);
    expect(said).toContain('systemctl enable --now signali-api@3000 signali-api@3001 signali-worker@3010');
    for (const name of ['signali.env', 'signali.migrate.env']) {
      expect((await stat(at('etc/signali', name))).mode & 0o777).toBe(0o600);
    }
    const psql = [`${debianPostgres}/psql`, '-At', postgres.url.replace(/postgres$/, 'signali')] as const;
    const streets = await runCommand(psql, {}, { input: 'select distinct settlement_code from street' });
    expect(streets).toMatchObject({ output: '00001\n' });
  });

  it('stays as it is when the command is run again', async () => {
    const before = await readFile(at('etc/signali/signali.env'), 'utf8');
    const again = await shell.run(own(paper.take('signali-setup --url')));
    expect(again).toContain('signali.env is there and stays as it is');
    expect(await readFile(at('etc/signali/signali.env'), 'utf8')).toBe(before);
    const secrets = Object.entries(parseEnv(before)).filter(([name]) => /SECRET|PRIVATE/.test(name));
    expect(secrets.filter(([, value]) => value !== undefined && again.includes(value))).toEqual([]);
  });

  it('has commands for the records system, the municipality and its staff', async () => {
    await typed('signali check-records', further);
    const checked = await typed('setup-file check', further);
    expect(checked).not.toMatch(/There are no streets|There is no area|have no sentences/);
    await writeFile(at('etc/signali/password.txt'), 'Тиха-есен-2028\n', { mode: 0o600 });
    await typed('signali staff add', further);
  });

  it('starts what the unit starts, behind the site of nginx', async () => {
    await startUnit('api', api);
    await startUnit('worker', worker);
    expect(await readFile(at('api.log'), 'utf8')).not.toContain('SECURITY_CONTACT');

    // nginx of the story is started by itself, and what the site has of the machine is put into its folder.
    const pasted = own(paper.take('sites-available')).replace(/^nginx -t.*$/m, '');
    await shell.run(pasted);
    const conf = at('etc/nginx/sites-available/signali.conf');
    await writeFile(conf, own(await readFile(conf, 'utf8')));
    const whole = await readFile(conf, 'utf8');
    const seos = own(further.take('location = /seos'));
    await writeFile(conf, whole.replace('  location / {', `${seos}\n  location / {`));
    await shell.run('nginx -t');
    await writeFile(conf, whole);
    expect(await shell.run('nginx -t')).toContain('test is successful');
    await nginx.start();
    await eventually(async () => (await fetch(`${site}/health/live`)).ok, 'the site answers');
    await typed('curl --fail');
  });

  it('lets the administrator in with a second factor only', async () => {
    const token = new URLSearchParams(new URL(invitation).hash.slice(1)).get('token');
    const secretWord = 'Тиха-пролет-2027';
    const { acceptInvitation } = await graphql.request<{ acceptInvitation: { accessToken: string } }>(
      `mutation ($token: String!, $password: String!) { acceptInvitation(token: $token, password: $password) {
        ... on Session { accessToken } } }`,
      { token, password: secretWord },
    );
    const admin = graphql.as({ token: acceptInvitation.accessToken });
    await expect(admin.request('{ setupFile }')).rejects.toThrow();
    const { beginTotp } = await admin.request<{ beginTotp: { secret: string } }>(
      'mutation ($password: String!) { beginTotp(password: $password) { ... on TotpSetup { secret } } }',
      { password: secretWord },
    );
    await admin.request(
      'mutation ($code: String!) { confirmTotp(code: $code) { ... on SecondFactorChanged { recoveryCodes } } }',
      { code: generateSync({ secret: beginTotp.secret }) },
    );
    const { setupFile } = await admin.request<{ setupFile: string }>('{ setupFile }');
    expect(setupFile).toContain('Община Примерово');
  });

  it('registers the first report, and its sender learns the number by mail', async () => {
    const citizen = await registerCitizen({ graphql, mailbox });
    const { reference } = await submit(citizen, aHole);
    const { number } = await simulator.waitForNumber(reference);
    await mailbox.waitFor(citizen.email, ({ text }) => text.includes(String(number)));
    const { suggestCategories } = await graphql.request<{ suggestCategories: { category: { code: string } }[] }>(
      '{ suggestCategories(text: "яма на улицата") { category { code } } }',
    );
    expect(suggestCategories[0]?.category.code).toBe('streets.hole');
    await fetch(`${site}/photos/x?s=signed`);
    const log = await eventually(async () => {
      const lines = await readFile(nginx.path('var/log/nginx/signali.access.log'), 'utf8');
      return lines.includes('/photos/x') && lines;
    }, 'the access log is written');
    expect(log).not.toContain('signed');
  });

  it('is brought to the release that is installed, and back, while people use the site', async () => {
    await startUnit('api', otherApi);
    const units = Object.keys(processes).toSorted((a, b) => Number(a.includes('api')) - Number(b.includes('api')));
    const pids = () => units.map((unit) => processes[unit]?.pid);
    const first = pids();
    const PATH = `${debianPostgres}:${process.env['PATH'] ?? ''}`;
    const systemd = await SystemdInFolder.listen(folder, processes, { PATH });
    onTestFinished(() => systemd.end());
    const load = new SiteLoad(site, await registerCitizen({ graphql, mailbox }), aHole);
    load.start(6);
    const replaced = ['daemon-reload', ...units.map((unit) => `restart ${unit}`)];
    const upgraded = await shell.run('signali upgrade');
    expect(upgraded).toMatch(/^signali: NO BACKUP of the last 36 hours[^]*\nsignali: tables are up to date\n/);
    expect(systemd.changes).toEqual(['start signali-migrate@signali.service', ...replaced]);
    const second = pids();
    expect(second.filter((pid) => pid === undefined || first.includes(pid))).toEqual([]);
    expect(await shell.run('signali rollback')).toBe(units.map((unit) => `${unit}: replaced\n`).join(''));
    expect(systemd.changes.slice(replaced.length + 1)).toEqual(replaced);
    expect(pids().filter((pid) => pid === undefined || second.includes(pid))).toEqual([]);
    await load.stop();
    expect(load.failures).toEqual([]);
    for (const reference of load.acknowledged) {
      await simulator.waitForNumber(reference, 60_000);
      expect(await simulator.documents(reference)).toMatchObject([{ copies: 1 }]);
    }
  });

  it('measures whether the suggestion could learn', async () => {
    expect(await typed('signali retrain --trial', further)).toContain('There are too few corrected signals');
  });

  it('looks through the photos that were public before when somebody asks for it', async () => {
    const said = await typed('signali public-photos look', further);
    expect(said).toContain('The public photos are being looked through');
    expect(said).toContain('The public photos are not being looked through');
    expect(said).toMatch(/looked at \d+ of \d+, with a face or plate \d+/);
  });

  it('has run every command of its paper', () => {
    notRun.forEach(([words]) => paper.take(words));
    notRunFurther.forEach(([words]) => further.take(words));
    expect([...paper.left, ...further.left]).toEqual([]);
  });
});
