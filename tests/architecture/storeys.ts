import { dirname, join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { importsOf, paths, root, typescriptFiles } from './workspace.ts';

/** The folders of one front end or slice and the direction in which they import each other. */
export interface House {
  /** The folder whose sub-folders are named below. Files directly in it wire everything: nothing imports them. */
  readonly root: string;
  /** Parts without a screen or table of their own. They may import each other, but not in a ring. */
  readonly ground: readonly string[];
  /**
   * The storeys above, from below upwards: each folder with those of its own storey that it may import. Everything of
   * the storeys below is open to it.
   */
  readonly above: readonly Readonly<Record<string, readonly string[]>>[];
  /** Folders whose own folders are in the table instead of them, written `held-steps/queries`. */
  readonly divided?: readonly string[];
}

/** An import or the use of a GraphQL fragment; paths of files relative to the workspace. */
export interface FileImport {
  readonly from: string;
  readonly to: string;
}

export const houses: readonly House[] = [
  {
    root: 'apps/console/src/app',
    ground: [
      ...['access', 'appearance', 'catalogue', 'choice', 'date', 'form', 'i18n', 'keys', 'live', 'map', 'navigation'],
      ...['offline', 'saved', 'testing'],
    ],
    above: [
      { 'held-steps': [], letter: [], 'retention-holds': [], 'signal-list': [] },
      { outbox: [] },
      {
        account: [],
        administration: ['signal'],
        'around-me': [],
        board: ['signal'],
        inbox: ['signal', 'views'],
        insights: [],
        letters: ['signal'],
        'map-view': [],
        'on-behalf': ['signal'],
        'sign-in': [],
        signal: ['trouble'],
        stuck: ['trouble'],
        texts: [],
        trouble: [],
        views: [],
      },
      // What is found is of all features.
      { find: [] },
      { shell: [] },
    ],
  },
  {
    root: 'apps/citizen/src/app',
    ground: ['device', 'draft', 'form', 'icons', 'page', 'photos', 'pictures', 'place', 'viewer'],
    above: [
      {
        account: ['outbox', 'signals'],
        city: ['account', 'signals'],
        'from-mail': ['signals'],
        home: ['city', 'numbers', 'outbox', 'signals'],
        map: ['account', 'city', 'signals'],
        numbers: ['city'],
        outbox: [],
        report: ['account', 'outbox', 'signals'],
        signals: ['outbox'],
        statements: [],
        track: ['signals'],
        work: [],
      },
      { shell: [] },
    ],
  },
  {
    root: 'libs/web/src',
    ground: ['device', 'language', 'questions', 'report', 'server', 'testing'],
    above: [{ session: [] }, { graphql: [] }, { form: [], map: [], outbox: [] }],
  },
];

/** Which file imports which below a folder; a document uses the file in which its fragment is defined. */
export function fileImports(folder: string): FileImport[] {
  const files = typescriptFiles(folder);
  const known = new Set(files);
  const imports = files.flatMap((from) =>
    importsOf(from)
      .filter((name) => name.startsWith('.'))
      .map((name) => ({ from, to: join(dirname(from), name) }))
      .filter(({ to }) => known.has(to)),
  );
  return [...imports, ...fragmentImports(folder)];
}

function fragmentImports(folder: string): FileImport[] {
  const documents = [...paths(folder)]
    .filter(({ path }) => path.endsWith('.graphql'))
    .map(({ path }) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const definedIn = new Map(
    documents.flatMap(({ path, text }) => [...text.matchAll(/fragment (\w+) on/g)].map(([, name]) => [name, path])),
  );
  return documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\.\.\.(\w+)/g)].flatMap(([, name]) => {
      const to = definedIn.get(name);
      return to === undefined || to === path ? [] : [{ from: path, to }];
    }),
  );
}

/** Every import that goes against the direction of the house, with the rule that it breaks. */
export function wrongDirections(house: House, imports: readonly FileImport[]): string[] {
  const { ground, above } = house;
  const storeys = [Object.fromEntries(ground.map((name) => [name, ground])), ...above];
  const storeyOf = (part: string) => storeys.findIndex((names) => part in names);
  return imports.flatMap(({ from, to }) => {
    const [importing, imported] = [partOf(house, from), partOf(house, to)];
    const rule =
      importing === imported || importing === null
        ? null
        : imported === null
          ? 'a file that wires the application is imported by nothing'
          : storeyOf(importing) < 0 || storeyOf(imported) < 0
            ? `the table of storeys misses ${storeyOf(importing) < 0 ? importing : imported}`
            : storeyOf(imported) > storeyOf(importing)
              ? `${imported} is above ${importing}, and nothing imports upwards`
              : storeyOf(imported) === storeyOf(importing) &&
                  !storeys[storeyOf(importing)]?.[importing]?.includes(imported)
                ? `${importing} does not use ${imported}: what both need belongs to a storey below`
                : null;
    return rule === null ? [] : [`${from} imports ${to}: ${rule}`];
  });
}

/** Folders of the house that import each other in a ring. */
export function ringsOfFolders(house: House, imports: readonly FileImport[]): string[] {
  return circles(
    imports.flatMap(({ from, to }) => {
      const [importing, imported] = [partOf(house, from), partOf(house, to)];
      return importing === null || imported === null || importing === imported
        ? []
        : [{ from: importing, to: imported }];
    }),
  );
}

/** One way around each circle, written `a → b → a`; the type of an import does not matter. */
export function circles(imports: readonly FileImport[]): string[] {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      found.push([...way.slice(way.indexOf(file)), file].join(' → '));
    } else if (!done.has(file)) {
      targets.get(file)?.forEach(({ to }) => walk(to, [...way, file]));
      done.add(file);
    }
  };
  [...targets.keys()].forEach((file) => walk(file, []));
  return [...new Set(found)];
}

/** The folder of the house in which a file lies; null for a file outside them. */
function partOf({ root: folder, divided = [] }: House, file: string): string | null {
  const [part, inner, ...below] = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/') : [];
  if (part === undefined || inner === undefined) {
    return null;
  }
  return divided.includes(part) && below.length > 0 ? `${part}/${inner}` : part;
}

/** The folders that the table of the house is to name. */
export function foldersOf({ root: folder, divided = [] }: House): string[] {
  const within = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  return within(folder).flatMap((name) =>
    divided.includes(name) ? within(`${folder}/${name}`).map((inner) => `${name}/${inner}`) : [name],
  );
}
