import { wordsOfPdf } from '@ns/platform';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { registerCitizen, signIn, submit, versionOf } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';
import { workingDayAhead } from '../support/working-morning.ts';

const system = await storySystem();
const [citizen, clerk, admin] = await Promise.all([
  registerCitizen(system),
  signIn(system, 'clerk.ecology@demo.test'),
  signIn(system, 'admin@demo.test'),
]);

interface Answered {
  readonly __typename: string;
  readonly fields?: readonly { readonly path: string }[];
}

/** How a request ended: the code of its refusal, the fields that were refused, or the type of the answer. */
type Ended = string | readonly string[];
const endOf = (answered: Answered | undefined, code: unknown): Ended =>
  answered ? (answered.fields?.map(({ path }) => path) ?? answered.__typename) : String(code);

async function moved(id: string, words: string, reason = 'OTHER'): Promise<Ended> {
  const { data, errors } = await clerk.api.ask<{ moveDate: Answered }>(
    `mutation ($input: MoveDateInput!) { moveDate(input: $input) { __typename
      ... on InvalidInputError { fields { path } } } }`,
    {
      input: {
        signalId: id,
        version: await versionOf(clerk, id),
        clientKey: randomUUID(),
        reason,
        on: workingDayAhead(20),
        message: words,
      },
    },
  );
  return endOf(data?.moveDate, errors[0]?.extensions?.code);
}

async function held(id: string, words: string): Promise<Ended> {
  const { data, errors } = await admin.api.ask<{ holdSignal: Answered }>(
    `mutation ($input: HoldSignalInput!) { holdSignal(input: $input) { __typename
      ... on InvalidInputError { fields { path } } } }`,
    { input: { signalId: id, reason: words } },
  );
  return endOf(data?.holdSignal, errors[0]?.extensions?.code);
}

describe('words with a new date and with a hold', () => {
  it.each([
    ['a zero byte', 'дума\u0000дума', 'BAD_USER_INPUT', 'BAD_USER_INPUT'],
    ['a hundred thousand characters', 'а'.repeat(100_000), ['message'], ['reason']],
    ['spaces alone', ' \u00a0\n\t ', ['message'], ['reason']],
    ['marks of direction alone', '\u202e\u200f\u2066', ['message'], ['reason']],
  ])('are refused where they are %s', async (_, words, ofDate, ofHold) => {
    const { id } = await submit(citizen);
    expect(await moved(id, words)).toEqual(ofDate);
    expect(await held(id, words)).toEqual(ofHold);
    expect(await versionOf(clerk, id)).toBe(1);
  });

  it('that are HTML and turn the text around are words in mail, history and PDF', async () => {
    const { id, reference } = await submit(citizen);
    expect(await moved(id, '<b>Плочки</b> <img src=x onerror=alert(1)>\u202eкрай')).toBe('Signal');
    expect(await held(id, '<script>alert(1)</script>\u202eДело')).toBe('SignalHeld');
    const words = '<b>Плочки</b> <img src=x onerror=alert(1)>край';
    const mail = await system.mailbox.waitFor(
      citizen.email,
      ({ subject }) => subject.includes(reference) && subject.includes('нова дата'),
    );
    expect(mail.text).toContain(words);
    expect(mail.html).toContain('&lt;b&gt;Плочки&lt;/b&gt; &lt;img src=x');
    expect(mail.html).not.toContain('<img src=x');
    const { signal } = await clerk.api.request<{
      signal: { pdfUrl: string; events: readonly { readonly message: string | null }[] };
    }>('query ($id: ID!) { signal(id: $id) { pdfUrl events { message } } }', { id });
    expect(signal.events.map(({ message }) => message)).toContain(words);
    const pdf = await fetch(signal.pdfUrl);
    expect(wordsOfPdf(new Uint8Array(await pdf.arrayBuffer())).replaceAll(/\s+/g, ' ')).toContain(words);
    const { retentionHolds } = await admin.api.request<{
      retentionHolds: { edges: readonly { readonly node: { readonly reason: string } }[] };
    }>('query ($id: ID!) { retentionHolds(signalId: $id) { edges { node { reason } } } }', { id });
    expect(retentionHolds.edges.map(({ node }) => node.reason)).toEqual(['<script>alert(1)</script>Дело']);
  });

  it('that are spaces alone are none where the reason says enough', async () => {
    const { id } = await submit(citizen);
    expect(await moved(id, '  \u200f ', 'MATERIALS')).toBe('Signal');
    const { signal } = await clerk.api.request<{ signal: { events: readonly { type: string; message: unknown }[] } }>(
      'query ($id: ID!) { signal(id: $id) { events { type message } } }',
      { id },
    );
    expect(signal.events.filter(({ type }) => type === 'date_moved')).toEqual([{ type: 'date_moved', message: null }]);
  });
});
