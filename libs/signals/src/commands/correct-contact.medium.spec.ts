import { randomUUID } from 'node:crypto';
import { PhotoLinks } from '@ns/media';
import { DerivedKeys, mustExist } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { signalsPersonalData } from '../personal-data/personal-data.ts';
import { correctionsOf } from '../queries/corrections.ts';
import { correspondentsOf } from '../queries/correspondents.ts';
import { timelinesOf } from '../queries/signal-events.ts';
import { signalRowById } from '../queries/signal-row.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { forgetAccount } from '../writes/forget-account.ts';
import { correctContact, type CorrectContactProps } from './correct-contact.ts';
import { submitOnBehalf } from './submit-on-behalf.ts';

const bed = await SignalsTestBed.open();
const em = () => bed.database.fork();

async function entered(email: string | null = null): Promise<string> {
  const outcome = await submitOnBehalf(bed.needs, {
    ...bed.report({ channel: 'PHONE' }),
    enteredBy: bed.clerk.id,
    numbered: null,
    reporter: { name: 'Мария Петрова', email, phone: '0888 123 456', language: 'BG' },
  });
  return outcome.kind === 'submitted' ? outcome.signalId : JSON.stringify(outcome);
}

const correct = (signalId: string, over: Partial<CorrectContactProps> = {}) =>
  correctContact(bed.needs, {
    actor: bed.clerk,
    signalId,
    version: 1,
    clientKey: randomUUID(),
    name: 'Мария Петрова',
    phone: '0888 123 456',
    ...over,
  });
const pathsOf = (outcome: Awaited<ReturnType<typeof correct>>) =>
  outcome.kind === 'invalid' ? outcome.problems.map(({ path }) => path) : outcome.kind;
const contactOf = async (signalId: string) => (await correspondentsOf(em(), [signalId])).get(signalId);
const lastCorrections = async (signalId: string) =>
  (await correctionsOf(em(), [(await timelinesOf(em(), [signalId])).at(-1)?.id ?? '']))[0];
const exported = async (accountId: string) =>
  JSON.stringify(
    await signalsPersonalData(
      bed.directory,
      new PhotoLinks(new DerivedKeys('a secret of the tests, long enough'), 'http://demo.test'),
    )(em(), accountId, 'BG'),
  );

describe('a correction of the contact of a report that staff entered', () => {
  it('changes name and telephone, and what was there before stays in the history', async () => {
    const id = await entered();
    expect((await correct(id, { name: ' Мария  Петкова ', phone: ' 0888 123 457 ' })).kind).toBe('corrected');
    expect(await contactOf(id)).toMatchObject({ name: 'Мария Петкова', phone: '0888 123 457' });
    expect((await bed.state(id)).version).toBe(2);
    expect((await timelinesOf(em(), [id])).at(-1)).toMatchObject({
      type: 'corrected',
      data: { fields: ['contactName', 'contactPhone'] },
    });
    expect(await lastCorrections(id)).toEqual([
      expect.objectContaining({ field: 'contactName', before: 'Мария Петрова', after: 'Мария Петкова' }),
      expect.objectContaining({ field: 'contactPhone', before: '0888 123 456', after: '0888 123 457' }),
    ]);
  });

  it('takes a telephone away, and leaves nothing where nothing is corrected', async () => {
    const id = await entered();
    expect((await correct(id)).kind).toBe('corrected');
    expect(await bed.events(id)).toEqual(['received']);
    expect((await correct(id, { phone: '' })).kind).toBe('corrected');
    expect((await contactOf(id))?.phone).toBeNull();
  });

  it('is one, however often it is sent; a known key with other content is refused', async () => {
    const [id, other] = [await entered(), await entered()];
    const clientKey = randomUUID();
    const outcomes = await Promise.all([1, 2].map(() => correct(id, { name: 'Мария Петкова', clientKey })));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['corrected', 'corrected']);
    expect(pathsOf(await correct(id, { name: 'Мария Панова', clientKey }))).toEqual(['clientKey']);
    expect(pathsOf(await correct(other, { name: 'Мария Петкова', clientKey }))).toEqual(['clientKey']);
    expect(await bed.events(id)).toEqual(['received', 'corrected']);
  });

  it('is refused on another version, and says at its field what is wrong', async () => {
    const id = await entered();
    expect((await correct(id, { version: 7, name: 'Мария Петкова' })).kind).toBe('stale');
    expect(pathsOf(await correct(id, { name: 'М', phone: 'няма' }))).toEqual(['name', 'phone']);
    expect(pathsOf(await correct(id, { name: `Мария\u202Eавортеп`.repeat(9), clientKey: 'x' }))).toContain('clientKey');
    expect(await bed.events(id)).toEqual(['received']);
  });

  it('is for who enters for others and sees the report, and not for what its reporter sent', async () => {
    const id = await entered();
    const elsewhere = { ...bed.clerk, departments: ['roads'] };
    expect((await correct(id, { actor: elsewhere, name: 'Мария Петкова' })).kind).toBe('notFound');
    const auditor = { ...bed.dispatcher, kind: 'AUDITOR' as const };
    expect((await correct(id, { actor: auditor, name: 'Мария Петкова' })).kind).toBe('notFound');
    expect((await correct(id, { actor: bed.dispatcher, name: 'Мария Петкова' })).kind).toBe('corrected');
    expect((await correct(await bed.received())).kind).toBe('notEntered');
    expect((await correct('no-id')).kind).toBe('notFound');
  });

  it('is in what its person takes along, and goes with the account of the address', async () => {
    const id = await entered('known@demo.test');
    await correct(id, { name: 'Мария Петкова', phone: '0888 999 111' });
    const { reporterId } = mustExist(await signalRowById(em(), id), 'no signal');
    const taken = await exported(reporterId ?? '');
    for (const known of ['Мария Петкова', 'Мария Петрова', '0888 123 456']) {
      expect(taken).toContain(known);
    }
    await bed.database.transaction((tx) => forgetAccount(tx, reporterId ?? ''));
    expect(await lastCorrections(id)).toEqual([
      expect.objectContaining({ field: 'contactName', before: null, after: null }),
      expect.objectContaining({ field: 'contactPhone', before: null, after: null }),
    ]);
    expect((await correct(id, { version: 2, name: 'Мария Петкова' })).kind).toBe('notEntered');
  });
});
