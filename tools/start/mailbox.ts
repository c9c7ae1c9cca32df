import { mkdir } from 'node:fs/promises';
import { registerHooks } from 'node:module';

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

const folder = process.env['MAILBOX_FOLDER'] ?? '.data/mails';
await mkdir(folder, { recursive: true });
const { MailDev } = await import('maildev');
const mailbox = new MailDev({
  smtp: Number(process.env['MAILBOX_SMTP_PORT'] ?? 1025),
  web: Number(process.env['MAILBOX_PORT'] ?? 1080),
  ip: '127.0.0.1',
  webIp: '127.0.0.1',
  mailDirectory: folder,
  maxEmails: 2000,
  silent: true,
});
await mailbox.start();

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void mailbox.stop().finally(() => process.exit(0));
  });
}
