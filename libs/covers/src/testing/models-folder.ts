import { mkdtemp, readdir, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const models = fileURLToPath(new URL('../../models/', import.meta.url));
const netProgram = join(
  dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')),
  'tfjs-backend-wasm-simd.wasm',
);

/** The process that looks, as its source. */
export const lookingProgram = new URL('../looking/looking-process.ts', import.meta.url);

/** A folder as a build makes it: the models and the program of the net. */
export async function modelsFolder(): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'models-'));
  const files = (await readdir(models)).map((name) => join(models, name));
  for (const file of [...files, netProgram]) {
    await symlink(file, join(folder, file.slice(dirname(file).length + 1)));
  }
  return pathToFileURL(join(folder, '/'));
}
