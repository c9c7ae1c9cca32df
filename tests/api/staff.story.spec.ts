import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aPhoto, registerCitizen, signIn, step, submit, upload, withoutTokens } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const citizen = await registerCitizen(system);
const dispatcher = await signIn(system, 'dispatcher@demo.test');

interface Row {
  readonly outcome: string;
  readonly problem: string | null;
}
const many = async (
  signals: readonly { signalId: string; version: number }[],
  over: Readonly<Record<string, unknown>>,
) => {
  const { transitionSignals } = await dispatcher.api.request<{ transitionSignals: { rows: Row[] } }>(
    `mutation ($input: TransitionSignalsInput!) { transitionSignals(input: $input) {
      ... on TransitionedSignals { rows { outcome problem reference signal { status } } }
      ... on InvalidInputError { fields { path message } } } }`,
    { input: { signals, ...over } },
  );
  return transitionSignals.rows;
};

describe('a dispatcher’s morning', () => {
  it('several signals get one step: tried first, then taken, and what cannot go says why', async () => {
    const [one, two] = [await submit(citizen), await submit(citizen)];
    const chosen = [
      { signalId: one.id, version: 1 },
      { signalId: two.id, version: 7 },
    ];
    const tried = await many(chosen, { to: 'IN_PROGRESS', dryRun: true });
    expect(tried.map(({ outcome }) => outcome)).toEqual(['WOULD_CHANGE', 'REFUSED']);
    const taken = await many(chosen, { to: 'IN_PROGRESS' });
    expect(taken.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'REFUSED']);
    expect(taken[1]?.problem).toContain('Междувременно');
  });

  it('the mail that is shown is the mail that arrives', async () => {
    const { id, reference } = await submit(citizen);
    await step(dispatcher, id, 'IN_PROGRESS');
    const input = { signalId: id, version: 2, to: 'RESOLVED', message: 'Сметището е извозено.' };
    const { transitionMails } = await dispatcher.api.request<{
      transitionMails: { mails: { subject: string; address: string; html: string }[] };
    }>(
      `query ($input: TransitionSignalInput!) { transitionMails(input: $input) {
        ... on TransitionMails { followers mails { subject address text html } } } }`,
      { input },
    );
    const [shown] = transitionMails.mails;
    await step(dispatcher, id, 'RESOLVED', { message: 'Сметището е извозено.' });
    const arrived = await system.mailbox.waitFor(citizen.email, ({ text }) => text.includes('Сметището е извозено.'));
    expect(shown?.address).toBe(citizen.email);
    expect(shown?.subject).toBe(arrived.subject);
    expect(shown?.subject).toContain(reference);
    const words = (html = '') => withoutTokens(html).replaceAll(/\r?\n/g, '\n').trim();
    expect(words(shown?.html)).toBe(words(arrived.html));
  });

  it('a search marks what it found, and shows what else the reporter sent and what is near', async () => {
    const neighbour = await submit(citizen, { description: 'Стърчащ капак на шахта до училището.' });
    const { signals } = await dispatcher.api.request<{
      signals: {
        edges: {
          node: {
            id: string;
            matches: { field: string; excerpt: string; ranges: { from: number; to: number }[] }[];
            nearby: { id: string }[];
            reporterSignals: { id: string }[];
          };
        }[];
      };
    }>(
      '{ signals(filter: { text: "шахтите" }) { edges { node { id matches { field excerpt ranges { from to } ' +
        '} nearby { id } reporterSignals(first: 3) { id } } } } }',
    );
    const node = signals.edges.find(({ node: { id } }) => id === neighbour.id)?.node;
    const [match] = node?.matches ?? [];
    expect(match?.ranges.map(({ from, to }) => match.excerpt.slice(from, to))).toEqual(['шахта']);
    expect([match?.field, node?.reporterSignals.length]).toEqual(['DESCRIPTION', 3]);
    expect(node?.nearby.length).toBeGreaterThan(0);
    const byPerson = await dispatcher.api.request<{ signals: { edges: { node: { matches: { field: string }[] } }[] } }>(
      'query ($text: String!) { signals(filter: { text: $text }) { edges { node { matches { field } } } } }',
      { text: citizen.email },
    );
    expect(byPerson.signals.edges[0]?.node.matches.map(({ field }) => field)).toContain('REPORTER_EMAIL');
  });

  it('a covered photo is another picture, and the PDF of the signal opens by its address only', async () => {
    const { id: photoId } = await upload(system, citizen.token, await aPhoto('#ffffff'));
    const { id } = await submit(citizen, { photoIds: [photoId] });
    const { coverPhoto } = await dispatcher.api.request<{
      coverPhoto: { url: string; coveredUrl: string; coversVersion: number };
    }>(
      'mutation ($id: ID!) { coverPhoto(photoId: $id, version: 0, areas: [{ x: 0, y: 0, width: 0.5, height: 1 ' +
        '}]) { __typename ... on Photo { url coveredUrl coversVersion covers { x width } } ... on ErrorResult { ' +
        'message } } }',
      { id: photoId },
    );
    const covered = await sharp(Buffer.from(await (await fetch(coverPhoto.coveredUrl)).arrayBuffer()))
      .extract({ left: 20, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(covered[0]).toBeLessThan(90);
    const { signal } = await dispatcher.api.request<{ signal: { pdfUrl: string } }>(
      'query ($id: ID!) { signal(id: $id) { pdfUrl } }',
      { id },
    );
    const pdf = await fetch(signal.pdfUrl);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await fetch(signal.pdfUrl.replace(/s=.*/, 's=x'))).status).toBe(403);
  });
});
