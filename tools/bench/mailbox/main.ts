import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sampleMails } from '@ns/notifications/testing';
import { createTransport } from 'nodemailer';
import { memoryOf } from '../processes.ts';

/**
 * `npm run bench:mailbox`: the mailbox of `npm start` under mails of every kind and language, each with numbers and
 * links of its own: its memory, and how long a page of its list and the mails of one address take. Linux only.
 */
const { values } = parseArgs({ options: { mails: { type: 'string', default: '10000' } } });
const count = Number(values.mails);
const [smtp, web] = [21_025, 21_080];
const folder = await mkdtemp(join(tmpdir(), 'ns-mailbox-'));

function start() {
  return spawn(
    process.execPath,
    ['--max-semi-space-size=4', '--max-old-space-size=128', 'dist/tools/start/mailbox.js'],
    {
      env: { ...process.env, MAILBOX_SMTP_PORT: String(smtp), MAILBOX_PORT: String(web), MAILBOX_FOLDER: folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

async function whenReady(): Promise<void> {
  while (!(await fetch(`http://127.0.0.1:${String(web)}/api/healthz`).catch(() => undefined))?.ok) {
    await pause(100);
  }
}

function memory(pid = 0): string {
  return `${(memoryOf(pid).pss / 1024).toFixed(0)} MB PSS`;
}

/** The same words with other numbers and tokens. */
function varied(text: string): string {
  return text
    .replaceAll(/[\w-]{24,}/g, (token) => randomBytes(token.length).toString('base64url').slice(0, token.length))
    .replaceAll(/\d{6}/g, () => String(100_000 + Math.floor(Math.random() * 900_000)));
}

async function timed<T>(work: () => Promise<T>): Promise<[T, string]> {
  const begun = performance.now();
  const done = await work();
  return [done, `${(performance.now() - begun).toFixed(0)} ms`];
}

async function answer<T>(path: string): Promise<T> {
  return (await (await fetch(`http://127.0.0.1:${String(web)}/api/email${path}`)).json()) as T;
}

let mailbox = start();
await whenReady();
console.log(`empty: ${memory(mailbox.pid)}`);
const samples = sampleMails();
const transport = createTransport({ host: '127.0.0.1', port: smtp, pool: true, maxConnections: 4, ignoreTLS: true });
const atOnce = 50;
for (let sent = 0; sent < count; sent += atOnce) {
  await Promise.all(
    Array.from({ length: Math.min(atOnce, count - sent) }, async (_, index) => {
      const sample = samples[(sent + index) % samples.length];
      await transport.sendMail({
        from: 'signali@demo.test',
        to: `citizen-${String(sent + index)}@demo.test`,
        subject: varied(sample?.mail.subject ?? ''),
        text: varied(sample?.mail.text ?? ''),
        html: varied(sample?.mail.html ?? ''),
      });
    }),
  );
}
transport.close();
console.log(`${String(count)} mails: ${memory(mailbox.pid)}`);
const [{ total }, page] = await timed(() => answer<{ total: number }>('/summary?limit=50'));
const [found, search] = await timed(() => answer<unknown[]>(`?to.address=citizen-${String(count - 1)}@demo.test`));
console.log(
  `holds ${String(total)}; a page of its list ${page}, ${String(found.length)} mail of one address ${search}`,
);
mailbox.kill('SIGTERM');
await new Promise((ended) => mailbox.once('exit', ended));
mailbox = start();
const [, again] = await timed(whenReady);
console.log(`started again after ${again}: ${memory(mailbox.pid)}`);
mailbox.kill('SIGTERM');
await new Promise((ended) => mailbox.once('exit', ended));
await rm(folder, { recursive: true, force: true });
