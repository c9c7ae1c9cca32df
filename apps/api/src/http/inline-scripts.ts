import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the content policy calls the scripts that stand in the portal's page: their hashes, so that no others run
 * (CSP 3, 8.3).
 * @returns sources such as `'sha256-…'`; none when there is no page, as in development
 */
export async function inlineScriptSources(webFolder: string): Promise<readonly string[]> {
  const html = await readFile(join(webFolder, 'citizen', 'index.html'), 'utf8').catch(() => '');
  return [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}
