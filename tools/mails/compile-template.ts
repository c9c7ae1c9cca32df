import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages } from '../start/install-packages.mjs';

/**
 * `npm run mails:compile`: the HTML of mails, written in MJML, as the template that the programs fill. With
 * `--check` it compares instead of writing.
 */
const folder = 'libs/notifications/src/templates';

installPackages(import.meta.dirname, 'Installing what compiles mails (once)');
const { default: mjml } = await import('mjml');

const filePath = join(folder, 'mail.mjml');
const { html, errors } = await mjml(await readFile(filePath, 'utf8'), {
  filePath,
  ignoreIncludes: false,
  // The default fonts would be fetched from outside.
  fonts: {},
  keepComments: false,
});
// What is filled in later is no colour yet.
const mistakes = errors.filter(({ message }) => !message.includes('{{'));
if (mistakes.length > 0) {
  throw new Error(mistakes.map(({ line, message }) => `mail.mjml:${String(line)}: ${message}`).join('\n'));
}
const literal = html.replaceAll(/[\\`$]/g, String.raw`\$&`);
const target = join(folder, 'mail-template.generated.ts');
const content =
  '/** Generated from mail.mjml by `npm run mails:compile`. */\n' + `export const mailTemplate = \`${literal}\`;\n`;
if (!process.argv.includes('--check')) {
  await writeFile(target, content);
} else if ((await readFile(target, 'utf8')) !== content) {
  throw new Error(`${target} is out of date: npm run mails:compile`);
}
