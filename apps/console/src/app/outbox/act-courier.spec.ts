import { describe, expect, it } from 'vitest';
import type { UnsentAct } from '../offline/unsent-act.ts';
import { receivedReport, stepWithText } from '../testing/received-report.ts';
import { unsentAct } from '../testing/unsent-act.ts';
import { ActCourier, type PhotoWord, type Word, afterDone } from './act-courier.ts';

const done: Word = { kind: 'done', report: receivedReport({ version: 4, status: 'RESOLVED' }) };
const later: Word = { kind: 'later' };
const noSuchPhoto: Word = { kind: 'refused', message: 'Няма такава снимка.', isAboutPhotos: true };
const fact = (cursor: string, isOwn: boolean) => ({ cursor, type: 'assigned', isOwn });
const stale = (...events: object[]): Word => ({
  kind: 'stale',
  report: receivedReport({ version: 5, events, availableTransitions: [stepWithText('RESOLVED', 'Изпълнен')] }),
});
const onDevice = { kept: 'kept-a', id: null };

/** A device with one photo and a server that says the given words, one after the other. */
function setUp(words: readonly Word[], photoWords: readonly PhotoWord[] = []) {
  const sent: { version: number; photoIds: readonly string[] }[] = [];
  const stored: UnsentAct[] = [];
  const waiting = [...words];
  const uploads = [...photoWords];
  const courier = new ActCourier(
    {
      put: async (act) => void stored.push(act),
      photo: async (name) => ({ name, file: new File(['pixels'], `${name}.jpg`), at: 0 }),
    },
    {
      send: async ({ base }, photoIds) => {
        sent.push({ version: base.version, photoIds });
        return waiting.shift() ?? later;
      },
      upload: async () => uploads.shift() ?? 'later',
    },
  );
  return { courier, sent, stored };
}

describe('an act on its way', () => {
  it('takes its photos along, whose ids are kept before it is sent', async () => {
    const { courier, sent, stored } = setUp([done], [{ id: 'a' }]);
    const act = unsentAct({ photos: [{ kept: null, id: 'sent-before' }, onDevice] });
    expect((await courier.deliver(act)).kind).toBe('done');
    expect(sent).toEqual([{ version: 3, photoIds: ['sent-before', 'a'] }]);
    expect(stored.map(({ photos }) => photos[1])).toEqual([{ kept: 'kept-a', id: 'a' }]);
  });

  it('does not go without its photo, which is its proof', async () => {
    const { courier, sent } = setUp([done]);
    const act = unsentAct({ photos: [onDevice] });
    expect(await courier.deliver(act)).toEqual({ kind: 'kept', act, again: true });
    const refusing = setUp([done], [{ refused: 'Това не е снимка.' }]);
    expect(await refusing.courier.deliver(act)).toMatchObject({
      act: { state: 'refused', message: 'Това не е снимка.' },
      again: false,
    });
    expect([...sent, ...refusing.sent]).toEqual([]);
  });

  it('is sent again with the same photos when no answer came', async () => {
    const { courier, sent } = setUp([later, done], [{ id: 'a' }]);
    const outcome = await courier.deliver(unsentAct({ photos: [onDevice] }));
    expect(outcome).toMatchObject({ kind: 'kept', again: true });
    await courier.deliver(outcome.kind === 'kept' ? outcome.act : expect.fail('it is done'));
    expect(sent.map(({ photoIds }) => photoIds)).toEqual([['a'], ['a']]);
  });

  it('sends photos anew that the server has forgotten meanwhile, once', async () => {
    const act = unsentAct({ photos: [{ kept: 'kept-a', id: 'old' }] });
    const { courier, sent } = setUp([noSuchPhoto, done], [{ id: 'new' }]);
    expect((await courier.deliver(act)).kind).toBe('done');
    expect(sent.map(({ photoIds }) => photoIds)).toEqual([['old'], ['new']]);
    const never = setUp([noSuchPhoto, noSuchPhoto], [{ id: 'new' }]);
    expect(await never.courier.deliver(act)).toMatchObject({ act: { state: 'refused' }, again: false });
  });

  it('goes on what its own person did elsewhere, and never on what others did', async () => {
    const own = setUp([stale(fact('1', true)), done]);
    expect((await own.courier.deliver(unsentAct())).kind).toBe('done');
    expect(own.sent.map(({ version }) => version)).toEqual([3, 5]);
    const others = setUp([stale(fact('1', true), fact('2', false)), done]);
    expect(await others.courier.deliver(unsentAct())).toMatchObject({
      act: { state: 'conflict', base: { version: 3 } },
      again: false,
    });
    expect(others.sent).toHaveLength(1);
  });

  it('stays with the words of the server when it is refused', async () => {
    const { courier } = setUp([{ kind: 'refused', message: 'Няма такъв сигнал.', isAboutPhotos: false }]);
    expect(await courier.deliver(unsentAct())).toMatchObject({
      act: { state: 'refused', message: 'Няма такъв сигнал.' },
      again: false,
    });
  });
});

describe('an act behind another one', () => {
  it('goes on what that one made', () => {
    const report = receivedReport({ version: 4, events: [fact('1', true)] });
    expect(afterDone(unsentAct(), report)).toMatchObject({
      state: 'waiting',
      base: { version: 4, events: [{ cursor: '1' }] },
    });
  });

  it('asks its person when others changed the report while the answer to the first one was lost', () => {
    const report = receivedReport({ version: 5, events: [fact('1', true), fact('2', false)] });
    expect(afterDone(unsentAct(), report)).toMatchObject({ state: 'conflict', base: { version: 3 } });
    const note = unsentAct({ deed: { kind: 'note', text: 'Огледано.', mentions: [], documentIds: [] } });
    expect(afterDone(note, report).state).toBe('waiting');
  });
});
