import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { BuiltPage, mendServiceWorkerList } from './built-page.ts';

/** Files shared by at least this number of page kinds are merged into one. */
const manyKinds = 3;
/**
 * Characters; what is fetched for itself and is longer stays a file of its own, as does all that the start itself
 * fetches: the map is not for everybody.
 */
const largeAlone = 25_000;

/** Characters; to ask for so little costs more than to bring it with the start. */
const tooLittle = 4_000;

/** Programs of the browser's own threads: started by their address, so no script imports them. */
const threads = /^worker-\w{8}\.js$/;

const start = 'first';

/** What the start itself fetches a moment later: texts, what waits for idle moments. */
const atStart = 'start later';

/** Pages that lead to each other, by their routes. All others are a kind by themselves. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['account', /^(register|mailbox|verify|sign-in|account)$/],
  ['report', /^report\b/],
  ['signals', /^signals\b/],
  ['city', /^(map|numbers|s)\b/],
  ['statements', /^(accessibility|privacy)$/],
];

/**
 * Puts the many small scripts of a build into few: a first visit on a slow line waits for each file it asks for.
 * What the start needs becomes one file, together with pieces too small to be asked for; for the rest, scripts that
 * the same kinds of pages need go together, those that a page fetches only later apart from those it starts with.
 * Such groups form no circle, because whatever a script imports is needed wherever the script is.
 */
export async function gatherChunks(folder: string): Promise<void> {
  const page = await BuiltPage.read(folder);
  const groups = groupsOf(page);
  const bundle = await rolldown({
    input: page.main,
    plugins: [fromMemory(page.scripts)],
    preserveEntrySignatures: 'allow-extension',
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await bundle.generate({
    minify: true,
    entryFileNames: 'main-[hash].js',
    chunkFileNames: (chunk) => `${chunk.name.replace(/(-[\w-]{8})?(\.js)?$/, '')}-[hash].js`,
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: (id) => groups.get(id) ?? null }] },
  });
  await bundle.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const written = chunks.map(({ fileName }) => fileName);
  const removed = [...page.scripts.keys()].filter((name) => !written.includes(name) && !threads.test(name));
  await Promise.all(
    removed.flatMap((name) => ['', '.gz', '.br'].map((ending) => rm(join(folder, name + ending), { force: true }))),
  );
  await Promise.all(chunks.map(({ fileName, code }) => writeFile(join(folder, fileName), code)));
  await namePage(folder, await BuiltPage.read(folder));
  await mendServiceWorkerList(folder, { written: [...written, 'index.html'], removed });
}

/** @returns name of the group of each script that is put together with others */
function groupsOf(page: BuiltPage): ReadonlyMap<string, string> {
  const first = page.first;
  const groups = new Map([...first].map((file) => [file, start]));
  const needs = new Map<string, ReadonlySet<string>>();
  for (const [file, tags] of startsOf(page)) {
    for (const needed of page.closure([file])) {
      if (!first.has(needed)) {
        needs.set(needed, new Set([...(needs.get(needed) ?? []), ...tags]));
      }
    }
  }
  for (const [file, tags] of needs) {
    const isAlone = page.later.has(file) && (tags.has(atStart) || (page.scripts.get(file)?.length ?? 0) > largeAlone);
    if (!isAlone) {
      groups.set(file, nameOf(tags));
    }
  }
  return withStart(page, groups);
}

/** Puts groups of a few lines into the start, as long as nothing else comes along with them. */
function withStart(page: BuiltPage, groups: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const pages = new Set(page.pages.map(([, file]) => file));
  const little = [...new Set(groups.values())].filter((name) => {
    const files = [...groups].filter(([, group]) => group === name).map(([file]) => file);
    const needed = [...page.closure(files)];
    return (
      name !== start &&
      !files.some((file) => pages.has(file)) &&
      needed.every((file) => groups.get(file) === name || groups.get(file) === start) &&
      files.reduce((sum, file) => sum + (page.scripts.get(file)?.length ?? 0), 0) < tooLittle
    );
  });
  if (little.length === 0) {
    return groups;
  }
  return withStart(page, new Map([...groups].map(([file, group]) => [file, little.includes(group) ? start : group])));
}

/** For every file that is fetched for itself: the kind of page it is, or the kinds of pages that fetch it later. */
function startsOf(page: BuiltPage): ReadonlyMap<string, readonly string[]> {
  const pages = new Map(page.pages.map(([path, file]) => [file, kindOf(path)]));
  const tagsOf = (file: string, asked: ReadonlySet<string>): readonly string[] => {
    const kind = pages.get(file);
    if (kind) {
      return [kind];
    }
    const askers = [...page.later.keys()].filter(
      (start) => start !== file && !asked.has(start) && asks(page, start, file),
    );
    const tags = askers
      .flatMap((start) => tagsOf(start, new Set([...asked, file])))
      .map((tag) => (tag.endsWith(' later') ? tag : `${tag} later`));
    return tags.length > 0 ? tags : [atStart];
  };
  return new Map([...page.later.keys()].map((file) => [file, tagsOf(file, new Set())]));
}

/** Whether something that runs with one file may fetch the other. */
function asks(page: BuiltPage, start: string, file: string): boolean {
  const closure = page.closure([start]);
  return (page.later.get(file) ?? []).some((asker) => closure.has(asker) && !page.first.has(asker));
}

function kindOf(path: string): string {
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? path;
}

/**
 * Files needed at start are grouped by the pages that start with them; files fetched after the start stay separate, so
 * that no page loads more than it needs.
 */
function nameOf(tags: ReadonlySet<string>): string {
  const starting = [...tags].filter((tag) => !tag.endsWith(' later'));
  const later = [...tags].filter((tag) => tag.endsWith(' later') && tag !== atStart);
  const deciding = starting.length > 0 ? starting : later;
  const name =
    deciding.length >= manyKinds ? ['shared', ...(starting.length > 0 ? [] : ['later'])] : deciding.toSorted();
  return [...name, ...(tags.has(atStart) ? [atStart] : [])].join('-').replaceAll(' ', '-');
}

function fromMemory(scripts: ReadonlyMap<string, string>): Plugin {
  const nameIn = (source: string): string => source.replace(/^\.\//, '');
  return {
    name: 'built-scripts',
    resolveId: (source) => (scripts.has(nameIn(source)) ? nameIn(source) : { id: source, external: true }),
    load: (id) => scripts.get(id),
  };
}

/** Writes into `index.html` the name that the main script has now. */
async function namePage(folder: string, page: BuiltPage): Promise<void> {
  const place = join(folder, 'index.html');
  const html = (await readFile(place, 'utf8'))
    .replaceAll(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(
      /(<script src=")main[\w.-]*\.js(")/,
      (_tag, before: string, after: string) => `${before}${page.main}${after}`,
    );
  if (!html.includes(page.main)) {
    throw new Error('The build was not understood: index.html starts no main script.');
  }
  await writeFile(place, html);
}
