import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// The build writes strings with any of the three quotes.
const staticImport = /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const pageOfRoute = /path:["'`]([\w/:-]+)["'`][^{}]*?import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g;
const apollo = /\bopenApollo\b[^;]*?import\(["'`]\.\/([\w.-]+\.js)["'`]\)/;
const dictionaryOf = (language) => new RegExp(`\\b${language}:\\(\\)=>import\\(["'\`]\\./([\\w.-]+\\.js)["'\`]\\)`);

/**
 * Writes into `before-first-paint.js` of the built citizen app which files a page needs besides those that `index.html` names: their names
 * carry hashes, so only the finished build knows them. The service worker's list is brought in step.
 */
export async function writeEarlyRequests(folder) {
  const main = (await readdir(folder)).find((name) => /^main[\w.-]*\.js$/.test(name));
  if (!main) throw new Error(`No built page in ${folder}.`);
  const importsOf = await readImports(folder);
  const text = await readFile(join(folder, main), 'utf8');
  const first = closure([main], importsOf);
  const beyondFirst = (file) => [...closure([file], importsOf)].filter((each) => !first.has(each));

  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const everywhere = [...first].filter((file) => !page.includes(`"${file}"`));
  const texts = Object.fromEntries(['bg', 'en'].map((language) => [language, beyondFirst(required(dictionaryOf(language).exec(text)?.[1], `the texts „${language}“`))]));
  const pages = Object.fromEntries([...text.matchAll(pageOfRoute)].map(([, path, file]) => [path, beyondFirst(file)]));
  required(pages.report, 'the page „report“');

  const signedIn = beyondFirst(required(apollo.exec(text)?.[1], 'Apollo'));

  const place = join(folder, 'before-first-paint.js');
  const script = (await readFile(place, 'utf8')).replace(/const needed = \{.*\};/, `const needed = ${JSON.stringify({ everywhere, texts, signedIn, pages })};`);
  await writeFile(place, script);
  await mendServiceWorkerList(folder, '/before-first-paint.js', script);
}

async function readImports(folder) {
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  return new Map(await Promise.all(scripts.map(async (name) => [name, [...(await readFile(join(folder, name), 'utf8')).matchAll(staticImport)].map(([, file]) => file)])));
}

function closure(files, importsOf) {
  const reached = new Set();
  const waiting = [...files];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (!reached.has(file)) {
      reached.add(file);
      waiting.push(...(importsOf.get(file) ?? []));
    }
  }
  return reached;
}

function required(found, what) {
  if (!found) throw new Error(`The build was not understood: ${what} has no file.`);
  return found;
}

/** The service worker refuses a file whose hash is not the one of its list. */
async function mendServiceWorkerList(folder, path, content) {
  const place = join(folder, 'ngsw.json');
  const list = JSON.parse(await readFile(place, 'utf8'));
  list.hashTable[path] = createHash('sha1').update(content).digest('hex');
  await writeFile(place, JSON.stringify(list, null, 2));
}

if (import.meta.main) await writeEarlyRequests(join(process.cwd(), 'dist/apps/citizen'));
