import { mkdir } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { PackedMails } from './packed-mails.ts';

/** The mailbox of the embedded mode: SMTP in, web page and JSON out, this machine only. */

/**
 * Parts of maildev that are not needed here and would double its memory: the assistant protocol, which is off, and a
 * whole browser document model that cleans foreign HTML. This mailbox receives our own mails only and should show
 * them exactly as they were sent.
 */
const leftOut: Readonly<Record<string, string>> = {
  '@maildev/mcp': 'export const registerMCPHandlers = () => undefined;',
  jsdom: 'export class JSDOM { window = undefined; }',
};

registerHooks({
  resolve: (specifier, context, next) => {
    const replacement = leftOut[specifier];
    return replacement === undefined
      ? next(specifier, context)
      : { url: `data:text/javascript,${encodeURIComponent(replacement)}`, shortCircuit: true };
  },
});

/** Mails that it holds, and those that it takes over from its last run: each of them is read again at the start. */
const [most, mostAtStart] = [10_000, 2_000];

const folder = process.env['MAILBOX_FOLDER'] ?? '.data/mails';
await mkdir(folder, { recursive: true });
const { MailDev } = await import('maildev');
await keepPacked();
const mailbox = new MailDev({
  smtp: Number(process.env['MAILBOX_SMTP_PORT'] ?? 1025),
  web: Number(process.env['MAILBOX_PORT'] ?? 1080),
  ip: '127.0.0.1',
  webIp: '127.0.0.1',
  mailDirectory: folder,
  maxEmails: mostAtStart,
  silent: true,
});
await mailbox.start();
const storage = mailbox.getServers()?.storage;
if (storage) {
  Object.assign(storage, { options: { maxEmails: most } });
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void mailbox.stop().finally(() => process.exit(0));
  });
}

/** maildev keeps every mail as a whole in memory; ten thousand of ours would take half a gigabyte. */
async function keepPacked(): Promise<void> {
  const { FileStorage } = await import('@maildev/core');
  const mails = new PackedMails();
  const save = FileStorage.prototype.save;
  FileStorage.prototype.save = async function (email) {
    await save.call(this, email);
    const kept = await this.getById(email.id);
    if (kept) {
      mails.pack(kept);
    }
  };
}
