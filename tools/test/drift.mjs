import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const generated = ['libs/contract', 'libs/notifications/src/templates'];

function hashes() {
  const found = new Map();
  for (const entry of generated.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(path, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return found;
}

/**
 * Generates schema, typed documents and the template of mails anew; true when nothing changed by it. The new files
 * stay, ready to be committed.
 */
export async function hasNoDrift() {
  const before = hashes();
  for (const script of ['schema', 'codegen', 'mails:compile']) {
    if ((await run('npm', ['run', '--silent', script])) !== 0) return false;
  }
  const after = hashes();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  for (const path of changed) console.error(`out of date: ${path}`);
  return changed.length === 0;
}
