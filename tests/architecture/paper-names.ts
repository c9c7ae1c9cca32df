import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { paths, root } from './workspace.ts';

/** Names that papers use of other products: nothing of ours is called so. */
export const foreignNames: Readonly<Record<string, readonly string[]>> = {
  Android: ['allowBackup'],
  Angular: ['ngsw-worker.js', 'ngsw.json', 'withDisabledInitialNavigation'],
  Apollo: ['maxRecursiveSelections'],
  Capacitor: ['capacitor.config.json', 'android/app/google-services.json', 'assetlinks.json'],
  Kubernetes: ['livenessProbe', 'httpGet'],
  Lighthouse: ['docs/throttling.md'],
  MapLibre: ['map/maplibre-gl.css', 'map/maplibre-gl-worker.mjs'],
  Nx: ['createPackageJson'],
  R: ['colClasses'],
  S3: [
    'GetObject',
    'PutObject',
    'DeleteObject',
    'ListBucket',
    'AbortMultipartUpload',
    'ListMultipartUploadParts',
    'ListBucketMultipartUploads',
  ],
  systemd: ['ListenStream'],
};

/** Files that are made or chosen where the product runs, and names that stand for any. */
const madeElsewhere = [
  '/map/setup.json',
  '/open-data/datapackage.json',
  's3.json',
  'signali-1.0.0.cdx.json',
  './name.ts',
  'push_subscription.service',
];

const binary = /\.(png|jpg|webp|ico|woff2|pbf|gz|keystore|jar)$/;
const fileName = /^\/?[\w@.\-/]+\.(ts|m?js|html|s?css|json|graphql|ya?ml|sql|sh|md|service|conf)$/;

/** A name in a paper that nothing has. */
export interface LostName {
  readonly paper: string;
  readonly name: string;
}

function workspaceFiles(): string[] {
  const below = ['apps', 'libs', 'tools', 'tests', '.github'].flatMap((folder) =>
    [...paths(folder)].filter(({ isFolder }) => !isFolder).map(({ path }) => path),
  );
  return [...below, ...['README.md', 'package.json', 'nx.json', 'vitest.config.ts', 'eslint.config.mjs']];
}

/** Papers say what holds now; the change log says what held. */
function isPaper(path: string): boolean {
  return path.endsWith('.md') && basename(path) !== 'CHANGELOG.md';
}

/**
 * The names between backticks in papers that are of no file and no symbol of the workspace: files, and words with a
 * capital inside, as symbols have.
 * @returns the lost names, and the foreign names that papers use
 */
export function namesOfPapers(): { readonly lost: readonly LostName[]; readonly foreign: ReadonlySet<string> } {
  const files = workspaceFiles();
  const known = wordsOf(files);
  const elsewhere = new Set([...Object.values(foreignNames).flat(), ...madeElsewhere]);
  const isFile = (name: string) =>
    [name, basename(name).replace(/\.js$/, '.ts')].some((each) =>
      files.some((path) => path === each || path.endsWith(`/${each}`)),
    );
  const lost: LostName[] = [];
  const foreign = new Set<string>();
  for (const paper of files.filter(isPaper)) {
    const text = readFileSync(join(root, paper), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
    for (const [, code = ''] of text.matchAll(/`([^`\n]+)`/g)) {
      const symbols = [...code.matchAll(/[A-Za-z_]\w*/g)]
        .map(([word]) => word)
        .filter((word) => /[a-z\d][A-Z]/.test(word));
      const names = fileName.test(code) ? [code] : symbols;
      const missing = names.filter((name) => (fileName.test(name) ? !isFile(name) : !known.has(name)));
      for (const name of missing) {
        if (elsewhere.has(name)) {
          foreign.add(name);
        } else {
          lost.push({ paper, name });
        }
      }
    }
  }
  return { lost, foreign };
}

/** Every word of code, configuration and texts, and of the names of files. */
function wordsOf(files: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const path of files.filter(
    (each) => !each.endsWith('.md') && !binary.test(each) && !each.includes('/paper-names.'),
  )) {
    for (const [word] of `${path} ${readFileSync(join(root, path), 'utf8')}`.matchAll(/[A-Za-z_]\w*/g)) {
      words.add(word);
    }
  }
  return words;
}
