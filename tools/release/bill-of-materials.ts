import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledPlaces, packageAt } from './bundled-packages.ts';
import type { Source } from './checkout.ts';
import type { Lock } from './production-packages.ts';
import { runTool } from './run-tool.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

/** What a release has that no npm package brings, see `libs/covers/models/README.md`. */
const models = [
  {
    type: 'machine-learning-model',
    'bom-ref': 'tiny-face-detector@1.7.15',
    name: 'tiny-face-detector',
    version: '1.7.15',
    description: 'Weights that find faces, of the npm package @vladmandic/face-api, which is not installed.',
    licenses: [{ license: { id: 'MIT' } }],
  },
] as const;

/** The parts of a CycloneDX document that are ours to change. */
export interface BillOfMaterials {
  readonly serialNumber: string;
  readonly metadata: {
    readonly timestamp: string;
    readonly component: Component & { readonly type: string };
  };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/**
 * The bill of materials of a release, as npm writes it from the lock: all that building and tests do not have for
 * themselves, in `node_modules` of the release or inside of its programs and pages. npm's own `--omit=dev` misses
 * packages that building uses as well, so it is asked about a `package.json` without what only building uses.
 */
export async function billOfMaterials(source: Source): Promise<string> {
  const work = await mkdtemp(join(tmpdir(), 'ns-bill-'));
  try {
    await writeFile(join(work, 'package.json'), JSON.stringify(await shippedManifest(source.root)));
    for (const file of ['package-lock.json', '.npmrc']) {
      await copyFile(join(source.root, file), join(work, file));
    }
    const pruned = ['install', '--package-lock-only', '--offline', '--ignore-scripts'];
    await runTool('npm', pruned, { cwd: work });
    const written = await runTool('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], { cwd: work });
    const all = JSON.parse(written) as BillOfMaterials;
    const made = ofCommit(withModels(installedOf(all, await installedIn(source.root))), source);
    return `${JSON.stringify(made, null, 2)}\n`;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A `package.json` with what production depends on, and with what the bundler found installed for other reasons. */
async function shippedManifest(root: string): Promise<object> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const { packages } = await lockOf(root);
  // A package within another one comes with it.
  const bundled = (await bundledPlaces(root)).filter((place) => place === `node_modules/${packageAt(place)}`);
  const found = bundled.map((place) => [packageAt(place), packages[place]?.version]);
  const dependencies = { ...Object.fromEntries(found), ...manifest.dependencies };
  return { ...manifest, dependencies, devDependencies: {} };
}

async function lockOf(root: string): Promise<Lock> {
  return JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
}

/** Packages that are installed in a checkout, as `name@version`: npm leaves out those of other kinds of machines. */
async function installedIn(root: string): Promise<ReadonlySet<string>> {
  const { packages } = await lockOf(root);
  const here = Object.entries(packages).filter(([place]) => existsSync(join(root, place)));
  return new Set(here.map(([place, { version = '' }]) => `${packageAt(place)}@${version}`));
}

/** The same document with the packages alone that are installed. @param installed as `name@version` */
export function installedOf(document: BillOfMaterials, installed: ReadonlySet<string>): BillOfMaterials {
  const components = document.components.filter(({ name, version }) => installed.has(`${name}@${version}`));
  const kept = new Set(components.map((component) => component['bom-ref']));
  kept.add(document.metadata.component['bom-ref']);
  return {
    ...document,
    components,
    dependencies: document.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map((each) => ({ ...each, dependsOn: (each.dependsOn ?? []).filter((ref) => kept.has(ref)) })),
  };
}

/** The same document with the weights of models, which the application uses. */
export function withModels(document: BillOfMaterials): BillOfMaterials {
  const application = document.metadata.component['bom-ref'];
  const refs = models.map((model) => model['bom-ref']);
  const using = ({ ref, dependsOn = [] }: BillOfMaterials['dependencies'][number]) =>
    ref === application ? { ref, dependsOn: [...dependsOn, ...refs] } : { ref, dependsOn };
  return {
    ...document,
    components: [...document.components, ...models],
    dependencies: [...document.dependencies.map(using), ...refs.map((ref) => ({ ref }))],
  };
}

/**
 * The same document with what npm takes from chance, clock and the name of the folder taken from the commit.
 * @param source whose commit gives the serial number and the time
 */
export function ofCommit(
  document: BillOfMaterials,
  { commit, epoch, version }: Pick<Source, 'commit' | 'epoch' | 'version'>,
): BillOfMaterials {
  const { metadata } = document;
  return {
    ...document,
    serialNumber: `urn:uuid:${uuidOf(`signali ${version} ${commit}`)}`,
    metadata: {
      ...metadata,
      timestamp: new Date(epoch * 1000).toISOString(),
      component: { ...metadata.component, type: 'application', name: 'nespeshni-signali' },
    },
    components: document.components.toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
    dependencies: document.dependencies.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
}

/** A UUID made from a text (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
