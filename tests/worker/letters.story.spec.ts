/** @module-tag queue */
import { randomUUID } from 'node:crypto';
import { ImapServer } from '@ns/letters/testing/imap-server';
import { afterAll, describe, expect, it } from 'vitest';
import { aReport, eventually, signIn } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const sender = `${randomUUID()}@demo.test`;
const server = await ImapServer.start();
afterAll(() => server.stop());
const head = ['To: signali@demo.test', 'Subject: Lampa', 'Content-Type: text/plain; charset=utf-8'];
const letter = [`From: Demo <${sender}>`, 'Message-ID: <one@demo.test>', ...head, '', 'Лампата не свети.', ''];
const loop = ['From: signali@demo.test', 'Message-ID: <two@demo.test>', ...head, '', 'x', ''];
await server.put('letters', letter.join('\r\n'), letter.join('\r\n'), loop.join('\r\n'));

const system = await storySystem({ environment: { LETTERS_IMAP_URL: server.mailbox('letters').url } });
const clerk = await signIn(system, 'clerk.op_kd@demo.test');

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly senderAddress: string;
  readonly text: string;
}

const letters = async () =>
  (
    await clerk.api.request<{ letters: { edges: { node: Listed }[] } }>(
      '{ letters { edges { node { id state senderAddress text } } } }',
    )
  ).letters.edges.map(({ node }) => node);

describe('a letter in the mailbox of the municipality', () => {
  it('waits for a clerk once, becomes a report, and its sender hears of that', async () => {
    await eventually(async () => (await server.count('letters')).unseen === 0, 'the worker has read the mailbox');
    const found = await letters();
    expect(found.map(({ state }) => state)).toEqual(['AUTOMATIC', 'WAITING']);
    expect(found[1]).toMatchObject({ senderAddress: sender, text: 'Лампата не свети.' });
    const { letterToSignal } = await clerk.api.request<{ letterToSignal: { channel: string; reference: string } }>(
      `mutation ($letterId: ID!, $input: SubmitOnBehalfInput!) {
        letterToSignal(letterId: $letterId, input: $input) { ... on Signal { channel reference } } }`,
      {
        letterId: found[1]?.id,
        input: { ...aReport({ channel: 'EMAIL' }), reporter: { name: 'Демо подател', email: sender } },
      },
    );
    expect(letterToSignal.channel).toBe('EMAIL');
    await system.mailbox.waitFor(sender, ({ subject }) => subject.includes(letterToSignal.reference));
    expect((await letters()).map(({ state }) => state)).toEqual(['AUTOMATIC', 'ENTERED']);
  });
});
