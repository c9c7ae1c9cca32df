import { addPerson, askAs } from '@ns/identity/testing';
import { PhotoLinks } from '@ns/media';
import { bulgarianCalendar } from '@ns/municipality';
import { DerivedKeys, schemaOf, sql } from '@ns/platform';
import { DefaultQueryExecutor } from 'kysely';
import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { holdStep } from '../held-steps/commands/hold-step.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { DeadlineResolver } from './deadline.resolver.ts';
import { HeldStepOfSignalResolver } from '../held-steps/graphql/held-step.resolver.ts';
import { SignalContextFieldsResolver } from './signal-context-fields.resolver.ts';
import { SignalEventFieldsResolver, SignalFieldsResolver } from './signal-fields.resolver.ts';
import { SignalResolver } from './signal.resolver.ts';

const bed = await SignalsTestBed.open();
const links = new PhotoLinks(new DerivedKeys('a secret of the tests, long enough'), 'http://demo.test');
const schema = schemaOf([
  new SignalResolver(bed.needs),
  new SignalFieldsResolver(bed.directory, links),
  new SignalEventFieldsResolver(bed.directory, links),
  new SignalContextFieldsResolver(bed.directory),
  new HeldStepOfSignalResolver(),
  new DeadlineResolver(bed.directory, bulgarianCalendar()),
]);
const dispatcher = await addPerson(bed.database.fork(), { role: 'DISPATCHER' });

/** A signal with everything that its page shows: an assignee, a step that waits, photos, a neighbour. */
async function fullSignal(): Promise<string> {
  const location = { lat: 43.84, lon: 25.95 };
  await bed.received({ location });
  const signalId = await bed.received({ location });
  await sql`insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
      position)
    values (${randomUUID()}, ${bed.reporterId}, 'READY', 1, 1, 1, 1, 'x', now(), ${signalId}, 1)`.execute(bed.kysely);
  await bed.step(signalId, 'ASSIGNED', { actor: bed.dispatcher, department: 'op_kd', assigneeId: bed.clerk.id });
  const { version } = await bed.state(signalId);
  const form = { department: null, assigneeId: null, externalBody: null, duplicateOf: null, message: null, note: null };
  const step = { ...form, actor: bed.clerk, signalId, version, to: 'IN_PROGRESS', photoIds: [] } as const;
  await holdStep(bed.needs, { step, seconds: 60 });
  return signalId;
}

/** What a question answers, and how many statements that takes: reads go through Kysely alone. */
async function ask(source: string, variables: Readonly<Record<string, unknown>> = {}) {
  // The menus are asked for anew after a while: now, and not within the question.
  await bed.directory.menus();
  const sent = vi.spyOn(DefaultQueryExecutor.prototype, 'executeQuery');
  const answer = await askAs<Record<string, never>>(bed.database, schema, dispatcher, source, variables);
  return { answer: JSON.parse(JSON.stringify(answer)) as unknown, count: sent.mock.calls.length };
}

const photo = 'id url thumbnailUrl';
const other = 'id reference statusLabel description';

describe('reads of the staff, the session of the viewer included, take', async () => {
  const id = await fullSignal();

  it('two statements for a page of the list with its assignees and first photos', async () => {
    const row = 'id reference thumbnailUrl assignee { id name }';
    const { answer, count } = await ask(`{ signals { edges { node { ${row} } } } }`);
    const thumbnailUrl: unknown = expect.stringContaining('/thumbnail?');
    expect(answer).toMatchObject({
      signals: {
        edges: [
          { node: { id, thumbnailUrl, assignee: { id: bed.clerk.id } } },
          { node: { thumbnailUrl: null, assignee: null } },
        ],
      },
    });
    expect(count).toBe(2);
  });

  it('one more for the first photo of a signal that no list has shown', async () => {
    const { answer, count } = await ask('query ($id: ID!) { signal(id: $id) { thumbnailUrl } }', { id });
    expect(answer).toEqual({ signal: { thumbnailUrl: expect.stringContaining('/thumbnail?') as unknown } });
    expect(count).toBe(3);
  });

  it('seven for a page: the signal, history, audit, same reporter, what is near, author of a held step', async () => {
    const { answer, count } = await ask(
      `query ($id: ID!) { signal(id: $id) { id reporter { name email } assignee { name } photos { ${photo} }
        heldStep { author to secondsLeft } deadlines { dueOn } events { title actor photos { ${photo} } }
        reporterSignals { ${other} } nearby { ${other} } } }`,
      { id },
    );
    expect(answer).toMatchObject({
      signal: {
        id,
        reporter: { name: 'Демо човек' },
        assignee: { name: 'Демо човек' },
        photos: [{}],
        heldStep: { author: 'Демо човек', to: 'IN_PROGRESS' },
        events: [{ actor: 'Подателят' }, { actor: 'Демо човек' }],
        reporterSignals: [{}],
        nearby: [{}],
      },
    });
    // Names are asked for together, or those of the history after those of the held step, as the reads before end.
    expect([7, 8]).toContain(count);
  });

  it('two for a signal that two fields ask for', async () => {
    const both = await ask('query ($id: ID!) { one: signal(id: $id) { id } other: signal(id: $id) { version } }', {
      id: id.toUpperCase(),
    });
    expect(both.answer).toEqual({ one: { id }, other: { version: 2 } });
    expect(both.count).toBe(2);
  });
});
