import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Source } from './checkout.ts';
import { runTool } from './run-tool.ts';

interface Page {
  /** The commands that it is about; the first gives the file its name, the others are links to it. */
  readonly commands: readonly [string, ...string[]];
  readonly words: string;
  /** for the built `dist/apps/api/machine.js`, which answers with how the commands are used */
  readonly asked: readonly string[];
}

const pages: readonly Page[] = [
  {
    commands: ['signali', 'signali-status'],
    words: 'look after the installations of Nespeshni signali',
    asked: ['help'],
  },
  { commands: ['signali-setup'], words: 'make an installation of Nespeshni signali', asked: ['setup', '--help'] },
];

/**
 * Writes the manual pages of the commands in `/usr/bin`, from what the built commands say of themselves.
 * @param machine the files of the package, from `/`
 * @throws ExecaError when the checkout is not built
 */
export async function writeManualPages(source: Source, machine: string): Promise<void> {
  const folder = join(machine, 'usr/share/man/man8');
  await mkdir(folder, { recursive: true });
  const program = join(source.root, 'dist/apps/api/machine.js');
  for (const { commands, words, asked } of pages) {
    const usage = await runTool(process.execPath, [program, ...asked]);
    const [file, ...others] = commands.map((command) => `${command}.8.gz`) as [string, ...string[]];
    await writeFile(join(folder, file), gzipSync(manualPage(commands, words, usage, source), { level: 9 }));
    for (const link of others) {
      await symlink(file, join(folder, link));
    }
  }
}

/**
 * A manual page of section 8.
 * @param usage what the command prints: `usage: …`, lines of a name and, two blanks behind it, its words, and sentences
 */
export function manualPage(
  commands: readonly string[],
  words: string,
  usage: string,
  { version, epoch }: Pick<Source, 'version' | 'epoch'>,
): string {
  const [synopsis = '', ...lines] = usage.trim().split('\n');
  const day = new Date(epoch * 1000).toISOString().slice(0, 10);
  return [
    `.TH ${(commands[0] ?? '').toUpperCase()} 8 ${day} "signali ${version}"`,
    '.SH NAME',
    `${commands.map(text).join(', ')} \\- ${text(words)}`,
    '.SH SYNOPSIS',
    text(synopsis.replace(/^usage: /, '')),
    '.SH DESCRIPTION',
    ...lines.map(described),
    '.SH SEE ALSO',
    '/usr/share/doc/signali/docs',
    '',
  ].join('\n');
}

function described(line: string): string {
  const [, name, words] = /^ {2}(\S.*?) {2,}(\S.*)$/.exec(line) ?? [];
  return name === undefined || words === undefined ? `.PP\n${text(line)}` : `.TP\n.B ${text(name)}\n${text(words)}`;
}

/** Words that groff takes as they are: a hyphen is a minus sign that can be copied, no line is an order. */
function text(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&');
}
