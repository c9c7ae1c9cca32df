import { describe, expect, it } from 'vitest';
import { operate } from './operate.ts';
import { placesBelow } from './places.ts';

/** A folder that stands for a machine and has nothing: whatever is begun fails. */
const nowhere = placesBelow('/usr/lib/signali', '/nonexistent');

async function said(...given: readonly string[]): Promise<{ readonly status: number; readonly words: string }> {
  const lines: string[] = [];
  const status = await operate(given, nowhere, (line) => lines.push(line));
  return { status, words: lines.join('\n') };
}

describe('what is written behind signali', () => {
  it.each([[], ['help'], ['--help'], ['upgrade', '--help'], ['rollback', '--help']])(
    'is explained, and nothing is done: %j',
    async (...given) => {
      const { status, words } = await said(...given);
      expect([status, words]).toEqual([0, expect.stringMatching(/^usage: signali <command>[^]*\n {2}rollback /)]);
    },
  );

  it('is explained of the set-up, with each of its options', async () => {
    const { status, words } = await said('setup', '--help');
    expect([status, words]).toEqual([0, expect.stringMatching(/^usage: signali-setup --url/)]);
    for (const option of ['installation', 'records', 'settings', 'database', 'admin', 'municipality', 'solo']) {
      expect(words).toContain(`\n  --${option} `);
    }
  });

  it.each([
    [['nonsense'], 'usage: signali <command>'],
    [['setup', '--nonsense'], "Unknown option '--nonsense'"],
    [['upgrade', '--now'], 'signali upgrade takes no options.'],
    [['rollback', 'signali'], 'signali rollback takes no options.'],
    [['status'], '/nonexistent/etc/signali cannot be read'],
  ])('is refused in words: %j', async (given, words) => {
    await expect(said(...given)).rejects.toThrow(words);
  });
});
