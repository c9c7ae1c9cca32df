import { describe, expect, it } from 'vitest';
import { PublishedVersion } from './published-version.ts';

function fixture() {
  const state = { position: '1', reads: 0, now: 0, isDown: false };
  const version = new PublishedVersion(
    {
      sequenceCommitted: async () => {
        if (state.isDown) {
          return Promise.reject(new Error('The database is down.'));
        }
        return Promise.resolve();
      },
      latest: async () => {
        state.reads += 1;
        return Promise.resolve(state.position);
      },
    },
    () => state.now,
  );
  return { state, version };
}

describe('the version of what is published', () => {
  it('is read once for many questions', async () => {
    const { state, version } = fixture();
    expect(await Promise.all([version.current(), version.current()])).toEqual(['1', '1']);
    expect(await version.current()).toBe('1');
    expect(state.reads).toBe(1);
  });

  it('is read anew at once when an event was announced', async () => {
    const { state, version } = fixture();
    await version.current();
    state.position = '2';
    version.renew();
    expect(await version.current()).toBe('2');
  });

  it('is a second old at most when the announcement was lost', async () => {
    const { state, version } = fixture();
    await version.current();
    state.position = '2';
    state.now = 999;
    expect(await version.current()).toBe('1');
    state.now = 1_000;
    expect(await version.current()).toBe('2');
  });

  it('is asked for again after a failure', async () => {
    const { state, version } = fixture();
    state.isDown = true;
    await expect(version.current()).rejects.toThrow('down');
    state.isDown = false;
    expect(await version.current()).toBe('1');
  });
});
