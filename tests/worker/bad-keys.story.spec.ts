import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TestSystem } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();

/** Starts one more process of the system with other settings and waits for its end. */
async function endOf(process: TestSystem['api'], variables: Readonly<Record<string, string>>) {
  const { root, program, environment } = process.plan;
  const child = spawn(globalThis.process.execPath, [join(root, program)], {
    cwd: root,
    env: { ...environment, PORT: '0', WORKER_PORT: '0', ...variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said: said.trim() };
}

describe('a start with settings of the records system that cannot work', () => {
  it.each([
    ['RECORDS_KEY_FILE', '/no/such/key.pem'],
    ['RECORDS_PEER_CERT_FILE', '/no/such/peer.pem'],
  ])('ends with one sentence about %s and no stack trace, in api and worker', async (variable, value) => {
    for (const process of [system.api, system.worker]) {
      const { code, said } = await endOf(process, { [variable]: value });
      expect(code).toBe(1);
      expect(said).toMatch(
        new RegExp(`^${variable}: The file ${value} cannot be read \\(ENOENT\\); check the path.*$`),
      );
    }
  });
});
