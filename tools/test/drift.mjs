/**
 * Generates schema and typed documents anew, and fails when that changed one of them. The new files stay, ready to be
 * committed.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';

const generated = 'libs/contract';

function hashes() {
  const found = new Map();
  for (const entry of readdirSync(generated, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(path, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return found;
}

const before = hashes();
for (const script of ['schema', 'codegen']) await execa('npm', ['run', '--silent', script], { stdio: 'inherit' });
const after = hashes();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
);
for (const path of changed) console.error(`out of date: ${path}`);
process.exitCode = changed.length === 0 ? 0 : 1;
