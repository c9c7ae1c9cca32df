import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** The thread as a program, as `npm run build` makes it: a worker thread does not know the names of the workspace. */
export async function pushThreadProgram(): Promise<URL> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, '../push-thread.ts'),
    platform: 'node',
    tsconfig: 'tsconfig.base.json',
    external: (name) => /^[a-z@]/.test(name) && !name.startsWith('@ns/'),
    logLevel: 'silent',
  });
  const file = join(process.cwd(), `dist/test/push-thread-${String(process.pid)}.js`);
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return pathToFileURL(file);
}
