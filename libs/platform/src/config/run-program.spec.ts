import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Ended {
  readonly code: unknown;
  readonly text: string;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

/** Runs a process that fails in this way. */
async function ended(way: string): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(import.meta.dirname, 'testing/failing-process.ts'), way], (cause, out, errors) =>
      resolve({
        code: cause ? cause.code : 0,
        text: out + errors,
        lines: out
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Record<string, unknown>)
          // A line at fatal is flushed by itself, before or after the others.
          .toSorted((a, b) => Number(b['level']) - Number(a['level'])),
      }),
    );
  });
}

describe('an error that nobody caught', { timeout: 30_000 }, () => {
  it.each([
    ['an exception', { error: 'RangeError', code: 'E_DEMO', origin: 'uncaughtException' }],
    ['rejection', { error: 'TypeError', origin: 'unhandledRejection' }],
    ['no error', { error: 'string', at: [] }],
  ])('ends the process in order, with a line at fatal: %s', async (way, said) => {
    const { code, lines } = await ended(way);
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ level: 60, process: 'failing', ...said }, { msg: 'stopping' }]);
  });

  it('is logged with its place, and none of its words', async () => {
    const { lines, text } = await ended('an exception');
    expect(lines[0]?.['at']).toEqual(expect.arrayContaining([expect.stringContaining('failing-process.ts')]));
    expect(text).not.toContain('demo@demo.test');
  });

  it('ends the process also when it cannot stop', async () => {
    expect(await ended('never stops')).toMatchObject({ code: 1, lines: [{ level: 60 }, { msg: 'stopping' }] });
  });

  it('ends it at once when another one follows', async () => {
    const { code, lines } = await ended('stops twice');
    expect(code).toBe(1);
    expect(lines.map(({ error, msg }) => error ?? msg).toSorted()).toEqual(['Error', 'RangeError', 'stopping']);
  });
});
