import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BuiltPage, mendServiceWorkerList } from './built-page.ts';

const apollo = /\bopenApollo\b[^;]*?import\(["'`]\.\/([\w.-]+\.js)["'`]\)/;
const dictionaryOf = (language: string): RegExp =>
  new RegExp(`\\b${language}:\\(\\)=>import\\(["'\`]\\./([\\w.-]+\\.js)["'\`]\\)`);

/**
 * Writes into `before-first-paint.js` of the built citizen app which files a page needs, and takes the main script
 * out of `index.html`: it is asked for after the first paint. Their names carry hashes, so only the finished build
 * knows them.
 * @throws Error when the build looks otherwise than it did
 */
export async function writeEarlyRequests(folder: string): Promise<void> {
  const built = await BuiltPage.read(folder);
  const first = built.first;
  const texts = [...first].map((file) => built.scripts.get(file)).join('\n');
  const beyondFirst = (file: string): readonly string[] =>
    [...built.closure([file])].filter((each) => !first.has(each));

  const everywhere = [...first].filter((file) => file !== built.main);
  const dictionaries = Object.fromEntries(
    ['bg', 'en'].map((language) => [
      language,
      beyondFirst(required(dictionaryOf(language).exec(texts)?.[1], `the texts „${language}“`)),
    ]),
  );
  const pages = Object.fromEntries(built.pages.map(([path, file]) => [path, beyondFirst(file)]));
  required(pages['report'], 'the page „report“');
  const signedIn = beyondFirst(required(apollo.exec(texts)?.[1], 'Apollo'));

  const place = join(folder, 'before-first-paint.js');
  const script = (await readFile(place, 'utf8')).replace(
    /const needed = \{.*\};/,
    `const needed = ${JSON.stringify({ main: built.main, everywhere, texts: dictionaries, signedIn, pages })};`,
  );
  await writeFile(place, script);
  const page = join(folder, 'index.html');
  const html = await readFile(page, 'utf8');
  const tag = required(new RegExp(`<script src="${built.main}"[^>]*></script>`).exec(html)?.[0], 'index.html');
  await writeFile(page, html.replace(tag, ''));
  await mendServiceWorkerList(folder, { written: ['before-first-paint.js', 'index.html'] });
}

function required<T>(found: T | undefined, what: string): T {
  if (!found) {
    throw new Error(`The build was not understood: ${what} has no file.`);
  }
  return found;
}
