import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/** Where the rules are. */
const folder = resolve(import.meta.dirname, '../../tools/operation/prometheus');

const argumentsFor = {
  check: () => ['check', 'rules', '--lint-fatal', 'alerts.yaml'],
  test: () => ['test', 'rules', ...globSync('*.test.yaml', { cwd: folder }).map((file) => basename(file))],
  scrape: () => ['check', 'config', '--syntax-only', '--lint-fatal', 'scrape.yaml'],
};

/**
 * Checks the alert rules, runs their tests, or checks what is scraped, with Prometheus' own program; answers its words
 * and its status.
 */
export function promtool(what: keyof typeof argumentsFor): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((finish) => {
    execFile('promtool', argumentsFor[what](), { cwd: folder }, (failure, out, err) =>
      finish({ code: failure ? Number(failure.code ?? 1) : 0, output: `${out}${err}` }),
    );
  });
}
