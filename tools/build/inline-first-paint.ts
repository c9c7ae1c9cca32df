import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mendServiceWorkerList } from './built-page.ts';

/**
 * Writes what the first paint waits for, the styles and `before-first-paint.js`, into the page itself, so that it is
 * drawn when the page has come and not two rounds later. The api allows scripts in the page by their hashes.
 */
export async function inlineFirstPaint(folder: string): Promise<void> {
  const place = join(folder, 'index.html');
  const html = await readFile(place, 'utf8');
  const styles = required(/<link rel="stylesheet" href="(styles[\w.-]*\.css)">/.exec(html), 'a style sheet');
  const script = required(/<script src="(before-first-paint\.js)"><\/script>/.exec(html), 'before-first-paint.js');
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const [css, js] = await Promise.all([read(styles.file), read(script.file)]);
  if (/url\((?!["']?(?:\/|data:))/.test(css) || /<\/(style|script)/i.test(css + js)) {
    throw new Error('The styles or the script cannot stand in the page.');
  }
  await writeFile(
    place,
    html
      .replace(styles.tag, () => `<style>${css.trim()}</style>`)
      .replace(script.tag, () => `<script>${js.trim()}</script>`),
  );
  const removed = [styles.file, script.file];
  await Promise.all(
    removed.flatMap((name) => ['', '.gz', '.br'].map((ending) => rm(join(folder, name + ending), { force: true }))),
  );
  await mendServiceWorkerList(folder, { written: ['index.html'], removed });
}

function required(found: RegExpExecArray | null, what: string): { readonly tag: string; readonly file: string } {
  const [tag, file] = found ?? [];
  if (!tag || !file) {
    throw new Error(`The build was not understood: index.html names no ${what}.`);
  }
  return { tag, file };
}
