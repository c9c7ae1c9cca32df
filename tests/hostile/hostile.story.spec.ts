import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { hostileCases } from './corpus/index.ts';
import { HealthWatch } from './health-watch.ts';
import { mostBytes } from './reply.ts';
import { sendPush, sendRaw } from './send.ts';
import { awayProvider, prepareTarget } from './target.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem({ environment: awayProvider });
const readMenus = () =>
  system.graphql.request('{ categories { code children { code } } departments { code name } settlements { code } }');
const target = await prepareTarget(system);
const health = new HealthWatch(`${system.url}/health/live`);
const pid = system.api.pid;
const logged = (await logLines()).length;
const menus = await readMenus();

async function logLines(): Promise<readonly string[]> {
  return (await readFile(system.api.plan.logFile, 'utf8')).split('\n').filter((line) => line !== '');
}

/** Lines at level error, and whatever did not come from the logger. */
function isTrouble(line: string): boolean {
  try {
    return (JSON.parse(line) as { readonly level: number }).level >= 50;
  } catch {
    return true;
  }
}

describe('hostile input', () => {
  it('is a corpus of at least 150, each with a name of its own', () => {
    expect(hostileCases.length).toBeGreaterThanOrEqual(150);
    expect(new Set(hostileCases.map(({ name }) => name)).size).toBe(hostileCases.length);
  });

  it.each(hostileCases.map((each) => [each.name, each] as const))('%s', async (_name, { send, guard }) => {
    const reply = await send(target);
    expect(reply.guard).toBe(guard);
    expect(reply.bytes).toBeLessThanOrEqual(mostBytes);
    expect(reply.errors).toBeLessThanOrEqual(10);
  });

  it('changes nothing in the menus', async () => {
    expect(await readMenus()).toEqual(menus);
  });

  it('at /seos from one address is turned away after thirty refusals, others are not', async () => {
    const answers: number[] = [];
    for (let sent = 0; sent < 32; sent += 1) {
      const { status } = await sendRaw(target, '/seos', { method: 'POST', body: 'hello', from: '127.9.9.9' });
      answers.push(status);
    }
    expect(answers).toEqual([...Array<number>(30).fill(500), 429, 429]);
    expect((await sendPush(target, 'hello')).guard).toBe('fault');
  });

  it('leaves the api alive: every look at its health was answered, the process is the same', async () => {
    const { looks, failures } = await health.stop();
    expect(failures).toEqual([]);
    expect(looks).toBeGreaterThan(20);
    expect(system.api.pid).toBe(pid);
  });

  it('leaves nothing in the log that looks like a fault of ours, and no value of a variable', async () => {
    const lines = (await logLines()).slice(logged);
    expect(lines.filter(isTrouble)).toEqual([]);
    expect(lines.join('\n')).not.toContain('S3cret-canary');
  });
});
