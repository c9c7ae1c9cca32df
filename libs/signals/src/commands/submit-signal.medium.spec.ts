import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mustExist, sql } from '@ns/platform';
import { signalRowById } from '../queries/signal-row.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { submitSignal } from './submit-signal.ts';
import { submitOnBehalf } from './submit-on-behalf.ts';

const bed = await SignalsTestBed.open();

describe('one press, one signal', () => {
  it('a key sent again answers the same signal, with other photos as well', async () => {
    const report = bed.report();
    const first = await submitSignal(bed.needs, report);
    expect(await submitSignal(bed.needs, report)).toEqual(first);
    expect(await submitSignal(bed.needs, { ...report, photoIds: [randomUUID()] })).toEqual(first);
  });

  it.each([
    ['another text', { description: 'Паднало дърво пред входа на блока.' }],
    ['another place', { location: { lat: 43.85, lon: 25.95 } }],
    ['another answer', { answers: [{ question: 'size', values: ['small'] }] }],
    ['a text that a new one could not have', { description: '' }],
  ])('a key with %s is refused with the number of its signal, and nothing is changed', async (_case, change) => {
    const report = bed.report();
    const first = await bed.received(report);
    const { reference, description } = mustExist(await signalRowById(bed.database.fork(), first), 'no signal');
    const before = await bed.count('signal');
    const outcome = await submitSignal(bed.needs, { ...report, ...change });
    const [problem] = outcome.kind === 'invalid' ? outcome.problems : [];
    expect(problem?.path).toBe('clientKey');
    expect(problem?.message.in('BG')).toContain(reference);
    expect(await bed.count('signal')).toBe(before);
    expect(await signalRowById(bed.database.fork(), first)).toMatchObject({ description });
  });

  it('of two contents sent at once with one key one becomes a signal, and the other is refused', async () => {
    const report = bed.report();
    const outcomes = await Promise.all(
      ['Първо описание.', 'Второ описание.'].map((description) => submitSignal(bed.needs, { ...report, description })),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['invalid', 'submitted']);
  });

  it('a key of the release before, which kept no digest, answers its signal', async () => {
    const report = bed.report();
    const id = await bed.received(report);
    await sql`update signal set request_digest = null where id = ${id}`.execute(bed.kysely);
    const outcome = await submitSignal(bed.needs, { ...report, description: 'Друго описание.' });
    expect(outcome).toEqual({ kind: 'submitted', signalId: id });
  });

  it('a key sent eight times at once makes one signal, one history and one entry for the outbox', async () => {
    const before = {
      signals: await bed.count('signal'),
      entries: await bed.count('outbox'),
      events: await bed.count('signal_event'),
    };
    const report = bed.report();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => submitSignal(bed.needs, report)));
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect({
      signals: await bed.count('signal'),
      entries: await bed.count('outbox'),
      events: await bed.count('signal_event'),
    }).toEqual({
      signals: before.signals + 1,
      entries: before.entries + 1,
      events: before.events + 1,
    });
  });

  it('begins in the department of the category with both terms', async () => {
    const id = await bed.received({ category: 'waste.dump', answers: [] });
    expect(await bed.state(id)).toMatchObject({ status: 'RECEIVED', version: 1, department_code: 'ecology' });
  });

  it('references of many signals at once are different and of this year', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => bed.received()));
    const references = (
      await sql<{ reference: string }>`
      select reference from signal where id = any(${ids}::uuid[])`.execute(bed.kysely)
    ).rows;
    expect(new Set(references.map(({ reference }) => reference)).size).toBe(12);
    for (const { reference } of references) {
      expect(reference).toMatch(/^NS-20\d\d-\d{6}$/);
    }
  });
});

describe('the place of a signal', () => {
  it.each([
    ['an address alone', { address: 'пред блок 5', location: null }],
    ['a point alone', { address: null, location: { lat: 43.85, lon: 25.95 } }],
    [
      'nothing, for a matter without a place',
      { category: 'roads.proposal', answers: [], address: null, location: null },
    ],
  ] as const)('is found by %s', async (_case, over) => {
    expect((await submitSignal(bed.needs, bed.report(over))).kind).toBe('submitted');
  });

  it('is refused outside of the municipality with its distance, in words', async () => {
    const outcome = await submitSignal(bed.needs, bed.report({ location: { lat: 43.2047, lon: 27.9105 } }));
    const problem = outcome.kind === 'invalid' ? outcome.problems.find(({ path }) => path === 'location') : undefined;
    expect(problem?.message.in('BG')).toMatch(/^Мястото е на 11\d км извън общината/);
    expect(problem?.message.in('EN')).toMatch(/^The place is 11\d km outside the municipality/);
  });

  it('is kept with the accuracy that the device said, and refused with one that no device has', async () => {
    const location = { lat: 43.85, lon: 25.95 };
    const id = await bed.received({ location, locationAccuracy: 0 });
    expect(await signalRowById(bed.database.fork(), id)).toMatchObject({ locationAccuracy: 0 });
    for (const locationAccuracy of [-1, 10_001]) {
      const outcome = await submitSignal(bed.needs, bed.report({ location, locationAccuracy }));
      expect(outcome).toMatchObject({ kind: 'invalid', problems: [{ path: 'locationAccuracy' }] });
    }
  });

  it('may be missing where the staff enters what somebody said: a letter is registered as it came', async () => {
    const outcome = await submitOnBehalf(bed.needs, {
      ...bed.report({ channel: 'DESK', address: null }),
      enteredBy: bed.clerk.id,
      numbered: null,
      reporter: { name: 'Демо подател', email: null, phone: null, language: 'BG' },
    });
    expect(outcome.kind).toBe('submitted');
  });
});

describe('bad input changes nothing', () => {
  it.each([
    ['an unknown category', { category: 'no.such' }, 'category'],
    ['a group instead of a leaf', { category: 'roads', answers: [] }, 'category'],
    ['an unknown settlement', { settlement: '00000' }, 'settlement'],
    ['a description of nine characters', { description: '  123456789  ' }, 'description'],
    ['a description of five kilobytes', { description: 'д'.repeat(5_000) }, 'description'],
    ['no address and no point', { address: ' ' }, 'address'],
    ['a point in another town', { location: { lat: 43.2047, lon: 27.9105 } }, 'location'],
    ['a point that is nowhere', { location: { lat: 91, lon: 0 } }, 'location'],
    ['a required question left open', { answers: [] }, 'answers.size'],
    ['an answer that is not offered', { answers: [{ question: 'size', values: ['huge'] }] }, 'answers.size'],
    ['a photo that was never uploaded', { photoIds: [randomUUID()] }, 'photoIds.0'],
    ['six photos', { photoIds: Array.from({ length: 6 }, () => randomUUID()) }, 'photoIds'],
    ['a channel of the staff', { channel: 'DESK' }, 'channel'],
    ['a key that is no UUID', { clientKey: 'x' }, 'clientKey'],
  ] as const)('%s', async (_case, over, path) => {
    const before = await bed.count('signal');
    const outcome = await submitSignal(bed.needs, bed.report(over as Partial<ReturnType<SignalsTestBed['report']>>));
    expect(outcome.kind).toBe('invalid');
    expect(outcome.kind === 'invalid' && outcome.problems.map((problem) => problem.path)).toContain(path);
    expect(await bed.count('signal')).toBe(before);
  });
});
