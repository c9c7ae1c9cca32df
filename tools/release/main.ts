import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { mustBeReleasable, readSource } from './checkout.ts';
import { mustBeTested } from '../test/test-record.ts';
import { makeRelease } from './make-release.ts';

/** `npm run release`: makes a release of the commit that is checked out. See tools/docs/release.md. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/release' } } });
const source = await readSource(resolve(import.meta.dirname, '../..'));
const keyFile = process.env['RELEASE_KEY_FILE'];
const out = resolve(values.out);

try {
  await mustBeReleasable(source);
  mustBeTested(source.root, source.commit);
  await execa('npm', ['run', 'build'], { cwd: source.root, stdio: 'inherit' });
  await makeRelease(source, out, keyFile);
  console.log(`Release ${source.version} of commit ${source.commit} is in ${join(relative('.', out), '/')}`);
  console.log(
    keyFile === undefined
      ? 'It is UNSIGNED: RELEASE_KEY_FILE names no key.'
      : 'SHA256SUMS.sig is the signature of SHA256SUMS.',
  );
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
