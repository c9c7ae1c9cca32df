/** @module-tag queue */
import { randomUUID } from 'node:crypto';
import { aDocument } from '@ns/media/testing/documents';
import { describe, expect, it } from 'vitest';
import { type Person, registerCitizen, signIn, submit, upload } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const [citizen, clerk, otherClerk, auditor] = await Promise.all([
  registerCitizen(system),
  signIn(system, 'clerk.ecology@demo.test'),
  signIn(system, 'clerk.op_kd@demo.test'),
  signIn(system, 'auditor@demo.test'),
]);

interface Noted {
  readonly __typename: string;
  readonly events?: readonly { readonly type: string; readonly documents: readonly { readonly url: string }[] }[];
  readonly fields?: readonly { readonly path: string }[];
}

const send = ({ token }: Person, content = aDocument(2_000), name = 'Протокол.pdf') =>
  upload(system, token, content, name, 'bg', 'application/pdf');
const note = async ({ api }: Person, id: string, documentIds: readonly string[]) =>
  (
    await api.request<{ addNote: Noted }>(
      `mutation ($id: ID!, $documentIds: [ID!]) {
        addNote(signalId: $id, text: "Протоколът от огледа.", documentIds: $documentIds) {
          __typename
          ... on Signal { events { type documents { id name bytes url } } }
          ... on InvalidInputError { fields { path } }
        }
      }`,
      { id, documentIds },
    )
  ).addNote;

describe('a document on an internal note', () => {
  it('is seen and saved by staff who see the report, and by nobody else', async () => {
    const { id } = await submit(citizen);
    const { id: document } = await send(clerk, aDocument(2_000), '../Про\u202Eтокол\r\nX: y.pdf');
    const { events } = await note(clerk, id, [document]);
    const [shown] = events?.at(-1)?.documents ?? [];
    expect(shown).toMatchObject({ id: document, name: 'ПротоколX y.pdf', bytes: 2_000 });
    const answer = await fetch(shown?.url ?? '');
    expect((await answer.arrayBuffer()).byteLength).toBe(2_000);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');

    const history = `query ($id: ID!) { signal(id: $id) { events { documents { name url } } } }`;
    const seen = async ({ api }: Person) => JSON.stringify(await api.ask(history, { id }));
    expect(await seen(auditor)).toContain('Протокол');
    expect(await seen(otherClerk)).not.toContain('Протокол');
    expect(await seen(citizen)).not.toContain('Протокол');
    const own = `query ($id: ID!) { mySignal(id: $id) { timeline { type message } photos { url } } }`;
    expect(JSON.stringify(await citizen.api.ask(own, { id }))).not.toMatch(/Протокол|"note"/);

    const forged = [shown?.url.replace(document, randomUUID()), shown?.url.replace(/\?.*/, '')];
    for (const url of forged) {
      expect((await fetch(url ?? '')).status).toBe(403);
    }
    const raw = await fetch(`${system.url}/files/${document}`, { headers: { authorization: `Bearer ${clerk.token}` } });
    expect(raw.status).toBe(405);
  });

  it('is refused of others, twice, too many and for a report of another department', async () => {
    const { id } = await submit(citizen);
    const [own, others] = [(await send(clerk)).id, (await send(otherClerk)).id];
    const paths = async (documentIds: readonly string[]) =>
      (await note(clerk, id, documentIds)).fields?.map(({ path }) => path);
    expect(await paths([own, others, randomUUID()])).toEqual(['documentIds.1', 'documentIds.2']);
    expect(await paths(Array.from({ length: 6 }, () => own))).toEqual(['documentIds']);
    expect((await note(otherClerk, id, [others])).__typename).toBe('NotFoundError');
    expect((await note(clerk, id, [own])).__typename).toBe('Signal');
    expect(await paths([own])).toEqual(['documentIds.0']);
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    expect((await send(clerk, page)).status).toBe(415);
    expect((await send(citizen)).status).toBe(415);
    expect((await upload(system, 'no token', aDocument(), 'a.pdf', 'bg', 'application/pdf')).status).toBe(401);
  });
});
