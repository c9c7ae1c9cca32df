import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  aReport,
  registerCitizen,
  signIn,
  step,
  submit,
  submitDocument,
  transitionDocument,
  type TransitionAnswer,
  upload,
} from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const [citizen, stranger, clerk] = await Promise.all([
  registerCitizen(system),
  registerCitizen(system),
  signIn(system, 'clerk.ecology@demo.test'),
]);

const cyrillic = /[а-я]/i;

async function refusedFields(
  over: Record<string, unknown>,
  language: 'bg' | 'en',
): Promise<{ path: string; message: string }[]> {
  const answer = await citizen.api
    .as({ token: citizen.token, language })
    .request<{ submitSignal: { __typename: string; fields: { path: string; message: string }[] } }>(submitDocument, {
      input: aReport(over),
    });
  expect(answer.submitSignal.__typename).toBe('InvalidInputError');
  return answer.submitSignal.fields;
}

const countOfMine = async () =>
  (await citizen.api.request<{ mySignals: { edges: unknown[] } }>('{ mySignals(first: 100) { edges { cursor } } }'))
    .mySignals.edges.length;

describe('a wrong submission is explained at its field, in the chosen language, and nothing is kept', () => {
  it.each([
    ['category', { category: 'no.such.thing' }],
    ['settlement', { settlement: '00000' }],
    ['description', { description: 'x'.repeat(5_000) }],
    ['photoIds.0', { photoIds: [randomUUID()] }],
    ['address', { address: null, location: null }],
    ['location', { location: { lat: 43.2047, lon: 27.9105 } }],
  ] as const)('%s', async (path, over) => {
    const before = await countOfMine();
    const [bulgarian] = await refusedFields(over, 'bg');
    const [english] = await refusedFields(over, 'en');
    expect([bulgarian?.path, english?.path]).toEqual([path, path]);
    expect(bulgarian?.message).toMatch(cyrillic);
    expect(english?.message).not.toMatch(cyrillic);
    expect(await countOfMine()).toBe(before);
  });

  it('a missing settlement is a bad variable, and the answer repeats nothing that was sent', async () => {
    const input = aReport({ description: 'тайна тайна тайна' });
    delete input['settlement'];
    const answer = await citizen.api.ask(submitDocument, { input });
    expect(answer.status).toBe(400);
    expect(answer.errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(answer.errors)).toContain('settlement');
    expect(JSON.stringify(answer.errors)).not.toContain('тайна');
  });

  it('an unknown input field does not echo a password', async () => {
    const answer = await system.graphql.ask(
      'mutation ($input: RegisterCitizenInput!) { registerCitizen(input: $input) { __typename } }',
      {
        input: { name: 'demo', email: 'a@demo.test', password: 'sehr-geheim-2026', nonsense: 1 },
      },
    );
    expect(answer.errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(answer)).not.toContain('sehr-geheim-2026');
  });
});

describe('a file that is no photo of ours', () => {
  it('a text file named .jpg is refused in the chosen language', async () => {
    const text = Buffer.from('това е текст, а не снимка'.repeat(20));
    const [bulgarian, english] = [
      await upload(system, citizen.token, text, 'photo.jpg', 'bg'),
      await upload(system, citizen.token, text, 'photo.jpg', 'en'),
    ];
    expect(bulgarian.status).toBeGreaterThanOrEqual(400);
    expect(bulgarian.text).toMatch(cyrillic);
    expect(english.status).toBeGreaterThanOrEqual(400);
    expect(english.text).not.toMatch(cyrillic);
  });

  it('an image of a hundred megapixels is refused', async () => {
    const huge = await sharp({
      create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const answer = await upload(system, citizen.token, huge, 'photo.png');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('nobody uploads without signing in', async () => {
    expect((await upload(system, 'no-token', Buffer.from('x'))).status).toBe(401);
  });
});

describe('a wrong step changes nothing', () => {
  it('on an old version it is stale and shows the present state', async () => {
    const signal = await submit(citizen);
    await step(clerk, signal.id, 'IN_PROGRESS');
    const { transitionSignal } = await clerk.api.request<
      TransitionAnswer & { transitionSignal: { current: { status: string } } }
    >(transitionDocument, {
      input: { signalId: signal.id, version: 1, to: 'RESOLVED', message: 'x' },
    });
    expect(transitionSignal).toMatchObject({
      __typename: 'StaleVersionError',
      code: 'STALE_VERSION',
      current: { status: 'IN_PROGRESS' },
    });
  });

  it('that the workflow does not have is illegal', async () => {
    const signal = await submit(citizen);
    expect(await step(clerk, signal.id, 'CLOSED')).toMatchObject({
      __typename: 'IllegalTransitionError',
      from: 'RECEIVED',
      to: 'CLOSED',
    });
  });

  it('without the action taken it is refused at the field', async () => {
    const signal = await submit(citizen);
    await step(clerk, signal.id, 'IN_PROGRESS');
    expect(await step(clerk, signal.id, 'RESOLVED')).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ path: 'message' }],
    });
  });
});

describe('what belongs to somebody else', () => {
  it('a signal of another citizen is not there', async () => {
    const signal = await submit(citizen);
    expect(await stranger.api.request('query ($id: ID!) { mySignal(id: $id) { id } }', { id: signal.id })).toEqual({
      mySignal: null,
    });
    const { withdrawSignal } = await stranger.api.request<{ withdrawSignal: { __typename: string } }>(
      'mutation ($id: ID!) { withdrawSignal(signalId: $id) { __typename } }',
      { id: signal.id },
    );
    expect(withdrawSignal.__typename).toBe('NotFoundError');
  });

  it('a reference with a wrong access code finds nothing', async () => {
    const signal = await submit(citizen);
    const document =
      'query ($reference: String!, $code: String!) { trackSignal(reference: $reference, accessCode: $code) { id } }';
    expect(await system.graphql.request(document, { reference: signal.reference, code: 'AAAAA-AAAAA' })).toEqual({
      trackSignal: null,
    });
    expect(
      await system.graphql.request(document, {
        reference: signal.reference.toLowerCase(),
        code: signal.accessCode.toLowerCase().replace('-', ' '),
      }),
    ).toEqual({ trackSignal: { id: signal.id } });
  });

  it('an expired or foreign token is answered with UNAUTHENTICATED in the chosen language', async () => {
    for (const [language, pattern] of [
      ['bg', cyrillic],
      ['en', /sign in/i],
    ] as const) {
      const answer = await system.graphql
        .as({ token: 'eyJhbGciOiJIUzI1NiJ9.e30.x', language })
        .ask('{ mySignals { edges { cursor } } }');
      expect(answer.errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
      expect(answer.errors[0]?.message).toMatch(pattern);
    }
  });
});

describe('a hostile document', () => {
  it('that multiplies lists is refused as too costly', async () => {
    const deep = 'events { signal { '.repeat(5) + 'id' + ' } }'.repeat(5);
    const answer = await clerk.api.ask(`{ signals(first: 200) { edges { node { ${deep} } } } }`);
    expect(answer.errors[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY');
    expect(answer.status).toBe(400);
  });

  it('that is no GraphQL gets a 400 without a stack', async () => {
    const answer = await system.graphql.ask('{ nonsense(');
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.errors)).not.toContain('node_modules');
  });
});
