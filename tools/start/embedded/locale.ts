import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const wanted = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8', 'bg_BG.UTF-8', 'bg_BG.utf8'];

/**
 * The operating system locale for character classes: with plain `C` PostgreSQL would not see Cyrillic letters as
 * letters in trigram search.
 */
export async function bestLocale(): Promise<string> {
  if (process.platform === 'win32') {
    return 'C';
  }
  const { stdout } = await run('locale', ['-a']).catch(() => ({ stdout: '' }));
  const available = new Set(stdout.split('\n').map((line) => line.trim()));
  return wanted.find((name) => available.has(name)) ?? 'C';
}
