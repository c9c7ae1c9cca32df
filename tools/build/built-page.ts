import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// The build writes strings with any of the three quotes.
const staticImport = /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const laterImport = /\bimport\(["'`]\.\/([\w.-]+\.js)["'`]\)/g;
const pageOfRoute = /path:["'`]([\w/:-]+)["'`][^{}]*?import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g;

/** The scripts of a built web page, and what they ask for. */
export class BuiltPage {
  /** file name and text of each */
  readonly scripts: ReadonlyMap<string, string>;
  /** the file that `index.html` starts */
  readonly main: string;
  private readonly imports = new Map<
    string,
    { readonly static: readonly string[]; readonly later: readonly string[] }
  >();

  /** @throws Error when none of them is a main script */
  constructor(scripts: ReadonlyMap<string, string>) {
    const main = [...scripts.keys()].find((name) => /^main[\w.-]*\.js$/.test(name));
    if (!main) {
      throw new Error('The build has no main script.');
    }
    this.scripts = scripts;
    this.main = main;
    for (const [name, text] of scripts) {
      this.imports.set(name, { static: found(staticImport, text), later: found(laterImport, text) });
    }
  }

  static async read(folder: string): Promise<BuiltPage> {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.js') && !isOfTheServiceWorker(name));
    return new BuiltPage(
      new Map(
        await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
      ),
    );
  }

  /** What the page needs before anything happens: the main script and everything that it names. */
  get first(): ReadonlySet<string> {
    return this.closure([this.main]);
  }

  /** Files that are fetched when they are wanted: each with the files that may want it. */
  get later(): ReadonlyMap<string, readonly string[]> {
    const later = new Map<string, readonly string[]>();
    for (const [name, imports] of this.imports) {
      for (const file of imports.later) {
        later.set(file, [...(later.get(file) ?? []), name]);
      }
    }
    return later;
  }

  /** Route and file of every page that has one of its own. */
  get pages(): readonly (readonly [route: string, file: string])[] {
    return [...this.first].flatMap((file) =>
      [...(this.scripts.get(file) ?? '').matchAll(pageOfRoute)].map(
        ([, route = '', page = '']) => [route, page] as const,
      ),
    );
  }

  /** These files and everything that they cannot run without. */
  closure(files: readonly string[]): ReadonlySet<string> {
    const reached = new Set<string>();
    const waiting = [...files];
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      if (!reached.has(file)) {
        reached.add(file);
        waiting.push(...(this.imports.get(file)?.static ?? []));
      }
    }
    return reached;
  }
}

/** What is asked of `ngsw.json`; the rest is kept as it is. */
interface ServiceWorkerList {
  readonly assetGroups: readonly { readonly urls: readonly string[] }[];
  readonly hashTable: Readonly<Record<string, string>>;
}

/** Brings the service worker's list in step with the folder: it refuses a file whose hash is another. */
export async function mendServiceWorkerList(
  folder: string,
  { written = [], removed = [] }: { readonly written?: readonly string[]; readonly removed?: readonly string[] },
): Promise<void> {
  const place = join(folder, 'ngsw.json');
  const list = JSON.parse(await readFile(place, 'utf8')) as ServiceWorkerList;
  const hashes = new Map(Object.entries(list.hashTable));
  for (const name of removed) {
    hashes.delete(`/${name}`);
  }
  for (const name of written) {
    hashes.set(
      `/${name}`,
      createHash('sha1')
        .update(await readFile(join(folder, name)))
        .digest('hex'),
    );
  }
  const [app, ...others] = list.assetGroups;
  if (!app) {
    throw new Error(`${place} has no files.`);
  }
  const urls = [...new Set([...app.urls, ...written.map((name) => `/${name}`)])]
    .filter((url) => hashes.has(url))
    .toSorted();
  await writeFile(
    place,
    JSON.stringify(
      { ...list, assetGroups: [{ ...app, urls }, ...others], hashTable: Object.fromEntries(hashes) },
      null,
      2,
    ),
  );
}

function found(pattern: RegExp, text: string): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, file = '']) => file))];
}

function isOfTheServiceWorker(name: string): boolean {
  return /^(ngsw-worker|safety-worker|worker-basic\.min|before-first-paint)\.js$/.test(name);
}
