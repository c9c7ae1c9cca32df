import { describe, expect, it } from 'vitest';
import { aPhoto, registerCitizen, signIn, step, submit, upload, publish, versionOf } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const name = 'Демо подател';
const system = await storySystem();
const citizen = await registerCitizen(system);
const clerk = await signIn(system, 'clerk.ecology@demo.test');
const signal = await submit(citizen, {
  description: 'Изхвърлени гуми до </title><script>alert(1)</script> гаражите.',
  photoIds: [(await upload(system, citizen.token, await aPhoto())).id],
});
const hidden = await submit(citizen, { description: 'Още гуми, но непублични.' });
await publish(clerk, signal.id);

const read = async (path: string, accept = 'text/html') => {
  const answer = await fetch(`${system.url}${path}`, { headers: { accept }, redirect: 'manual' });
  return { answer, text: await answer.text() };
};

describe('the page of a published signal', () => {
  it('says in its own HTML what it is about, with a picture, and lets no text out of its place', async () => {
    const { answer, text } = await read(`/s/${signal.reference}`);
    expect(answer.status).toBe(200);
    expect(text.match(/<title>/g)).toHaveLength(1);
    expect(text).toContain(`(${signal.reference})`);
    expect(text).toContain('<meta property="og:description" content="Приет. Изхвърлени гуми до &lt;/title&gt;');
    expect(text).toContain(`<meta property="og:image" content="${system.url}/s/${signal.reference}/photo" />`);
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('<ns-root>');
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
    expect(JSON.parse(data)).toMatchObject({ '@type': 'Report', identifier: signal.reference });
  });

  it('has a picture that opens without an account', async () => {
    const { answer } = await read(`/s/${signal.reference}/photo`, 'image/*');
    expect(answer.status).toBe(302);
    const picture = await fetch(answer.headers.get('location') ?? '');
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
  });

  it('is 404 for a signal that is not public, and 410 for one that was', async () => {
    for (const path of [hidden.reference, 'NS-1999-000001', '..%2F..%2Fetc', 'x'.repeat(90)]) {
      const { answer, text } = await read(`/s/${path}`);
      expect(answer.status, path).toBe(404);
      expect(text, path).not.toContain('Още гуми');
      expect((await read(`/s/${path}/photo`)).answer.status, path).toBe(404);
    }
    await publish(clerk, hidden.id);
    expect((await read(`/s/${hidden.reference}`)).answer.status).toBe(200);
    await clerk.api.request(
      'mutation ($id: ID!, $version: Int!) { unpublishSignal(signalId: $id, version: $version) { __typename } }',
      { id: hidden.id, version: await versionOf(clerk, hidden.id) },
    );
    const { answer, text } = await read(`/s/${hidden.reference}`);
    expect(answer.status).toBe(410);
    expect(text).toContain('noindex');
    expect(text).not.toContain('Още гуми');
  });
});

describe('the public list', () => {
  const list = async (filter: string) => {
    const { publicSignals } = await system.graphql.request<{
      publicSignals: { edges: { node: { reference: string } }[] };
    }>(`{ publicSignals(${filter}) { edges { node { reference } } } }`);
    return publicSignals.edges.map(({ node }) => node.reference);
  };

  it.each([
    ['text: "гуми"', true],
    ['text: "gumi"', true],
    ['text: "автомобил"', false],
    ['state: OPEN', true],
    ['state: DONE', false],
    ['since: "2026-01-01"', true],
    ['since: "2999-01-01"', false],
    ['text: "%%%"', false],
  ])('narrowed by %s', async (filter, isFound) => {
    expect((await list(filter)).includes(signal.reference)).toBe(isFound);
  });

  it('finds a signal by its number as people say it', async () => {
    const [, , last = ''] = signal.reference.split('-');
    expect(await list(`text: "${String(Number(last))}"`)).toEqual([signal.reference]);
  });

  it('shows stages and the outcome with its photos, and no word or name', async () => {
    const { id: photo } = await upload(system, clerk.token, await aPhoto());
    await step(clerk, signal.id, 'IN_PROGRESS', {});
    await step(clerk, signal.id, 'RESOLVED', { message: `Почистено е, ${name}.`, photoIds: [photo] });
    const answer = await system.graphql.request<{ publicSignalByReference: Record<string, unknown> }>(
      `query ($reference: String!) { publicSignalByReference(reference: $reference) {
        state url inTime serviceDueOn followers timeline { type title status at } photos { id }
          photosAfter { url } } }`,
      { reference: signal.reference.toLowerCase() },
    );
    expect(answer.publicSignalByReference).toMatchObject({
      state: 'DONE',
      url: `${system.url}/s/${signal.reference}`,
      inTime: true,
      photosAfter: [{ url: expect.stringContaining('/photos/') }],
    });
    const types = (answer.publicSignalByReference['timeline'] as { type: string }[]).map(({ type }) => type);
    expect(types.filter((type) => type !== 'registered')).toEqual(['received', 'started', 'resolved']);
    expect(JSON.stringify(answer)).not.toContain(name);
  });
});

describe('feeds and maps of the site', () => {
  it('name published signals only, narrowed as asked, and refuse what they do not know', async () => {
    const { answer, text } = await read('/feeds/signals.atom', '*/*');
    expect(answer.headers.get('content-type')).toContain('application/atom+xml');
    expect(text).toContain(`/s/${signal.reference}</id>`);
    expect(text).not.toContain(hidden.reference);
    expect(text).not.toContain(name);
    expect((await read('/feeds/signals.atom?bbox=0,0,1,1')).text).not.toContain('<entry>');
    const ofTown = (await read('/feeds/signals.atom?category=waste&settlement=63427')).text;
    expect(ofTown).toContain('<title>Сигнали: Чистота и отпадъци, Русе – ');
    expect(ofTown).toContain(`<link href="${system.url}/map?category=waste&amp;settlement=63427"/>`);
    for (const query of ['category=nothing', 'settlement=00000', 'bbox=1,2,3', 'bbox=a,b,c,d', "category=';--"]) {
      expect((await read(`/feeds/signals.atom?${query}`)).answer.status, query).toBe(400);
    }
  });

  it('the sitemap and the rules for robots are there', async () => {
    expect((await read('/sitemap.xml')).text).toContain(`<loc>${system.url}/s/${signal.reference}</loc>`);
    expect((await read('/robots.txt')).text).toContain(`Sitemap: ${system.url}/sitemap.xml`);
  });
});
