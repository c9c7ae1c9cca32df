import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/** Where the rules are. */
const folder = resolve(import.meta.dirname, '../../tools/operation/prometheus');

/** Checks the alert rules, or runs their tests, with Prometheus' own program; answers its words and its status. */
export function promtool(what: 'check' | 'test'): Promise<{ readonly code: number; readonly output: string }> {
  const files =
    what === 'check' ? ['alerts.yaml'] : globSync('*.test.yaml', { cwd: folder }).map((file) => basename(file));
  return new Promise((finish) => {
    execFile('promtool', [what, 'rules', ...files], { cwd: folder }, (failure, out, err) =>
      finish({ code: failure ? Number(failure.code ?? 1) : 0, output: `${out}${err}` }),
    );
  });
}
