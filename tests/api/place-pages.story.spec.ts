import { describe, expect, it } from 'vitest';
import { publish, registerCitizen, signIn, submit } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const citizen = await registerCitizen(system);
const clerk = await signIn(system, 'clerk.ecology@demo.test');
const code = 'boulevard.Липник';
const path = '/ulitsa/ruse/bulevard-lipnik';
const { street } = await system.graphql.request<{
  street: { path: string; location: { lat: number; lon: number } };
}>(`{ street(settlement: "63427", code: "${code}") { path location { lat lon } } }`);
const near = await submit(citizen, {
  description: 'Гуми на тротоара до спирката.',
  address: 'бул. „Липник“ 12',
  location: street.location,
});
const hidden = await submit(citizen, { description: 'Непублични гуми до спирката.', location: street.location });
const away = await submit(citizen, {
  description: 'Гуми край реката.',
  location: { lat: street.location.lat + 0.01, lon: street.location.lon },
});
await publish(clerk, near.id);
await publish(clerk, away.id);

/** A list of reports as a person sees it. */
type Listed<Name extends string> = Record<
  Name,
  { edges: { node: { reference: string; streetPath: string | null } }[] }
>;

const read = async (where: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${system.url}${where}`, {
    headers: { accept: 'text/html', ...headers },
    redirect: 'manual',
  });
  return { answer, text: await answer.text() };
};

describe('the page of a street', () => {
  it('says in its own HTML how it goes there, with a card and one address', async () => {
    expect(street.path).toBe(path);
    const { answer, text } = await read(path);
    expect(answer.status).toBe(200);
    expect(text.match(/<title>/g)).toHaveLength(1);
    expect(text).toContain('<title>бул. Липник, Русе: сигнали на граждани – ');
    expect(text).toContain('content="1 отворен сигнал, 0 приключени. За времето до поправка има още малко данни."');
    expect(text).toContain(`<link rel="canonical" href="${system.url}${path}" />`);
    expect(text).toContain(`<meta property="og:image" content="${system.url}${path}/card.jpg" />`);
    expect(text).toContain('<ns-root>');
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
    expect(JSON.parse(data)).toMatchObject({ '@type': 'CollectionPage', about: { name: 'бул. Липник, Русе' } });
    expect(text).not.toContain('Непублични');
    const etag = answer.headers.get('etag') ?? '';
    expect((await read(path, { 'if-none-match': etag })).answer.status).toBe(304);
    expect((await read(path, { 'if-none-match': '"other"' })).answer.status).toBe(200);
  });

  it('has a card that opens without an account', async () => {
    for (const place of [path, '/kvartal/ruse/druzhba-1', '/selishte/ruse']) {
      const { answer } = await read(`${place}/card.jpg`);
      expect([answer.status, answer.headers.get('content-type')], place).toEqual([200, 'image/jpeg']);
    }
  });

  it('is reached by other spellings and codes through 301, and what there is not is 404', async () => {
    for (const [asked, target] of [
      ['/ulitsa/RUSE/Bulevard-Lipnik', path],
      ['/ulitsa/63427/bulevard-lipnik', path],
      ['/selishte/63427?utm=1', '/selishte/ruse'],
    ] as const) {
      const { answer } = await read(asked);
      expect([answer.status, answer.headers.get('location')], asked).toEqual([301, target]);
    }
    for (const none of [
      ...[
        '/ulitsa/ruse/nyama-takava',
        '/ulitsa/nikade/bulevard-lipnik',
        '/kvartal/ruse/%00',
        '/selishte/%2F%2Fevil.test',
      ],
      ...[`/ulitsa/ruse/${'x'.repeat(500)}`, '/ulitsa/ruse/%3Cscript%3E', '/ulitsa/ruse/..%2F..%2Fetc'],
    ]) {
      const { answer, text } = await read(none);
      expect(answer.status, none).toBe(404);
      expect(text, none).not.toContain('evil.test');
      expect((await read(`${none}/card.jpg`)).answer.status, none).toBe(404);
    }
  });

  it('stands in the sitemap with those of quarters and settlements', async () => {
    const { text } = await read('/sitemap.xml');
    for (const place of [path, '/kvartal/ruse/druzhba-1', '/selishte/ruse']) {
      expect(text, place).toContain(`<loc>${system.url}${place}</loc>`);
    }
    expect(text).toContain(`/s/${near.reference}</loc>`);
    expect((await read('/sitemap-places.xml')).text).toContain(`<loc>${system.url}${path}</loc>`);
    expect((await read('/sitemap-1.xml')).text).toContain(`/s/${near.reference}</loc>`);
    for (const none of ['/sitemap-2.xml', '/sitemap-0.xml', '/sitemap-99999.xml', '/sitemap-x.xml']) {
      expect((await read(none)).answer.status, none).toBe(404);
    }
  });
});

describe('what lies along a street', () => {
  const listed = async (narrowed: string) => {
    const { publicSignals, publicPoints } = await system.graphql.request<{
      publicSignals: { edges: { node: { reference: string; streetPath: string | null } }[] };
      publicPoints: { reference: string }[];
    }>(
      `{ publicSignals(${narrowed}) { edges { node { reference streetPath } } }
        publicPoints(${narrowed}) { reference } }`,
    );
    const references = publicSignals.edges.map(({ node }) => node.reference);
    expect(publicPoints.map(({ reference }) => reference)).toEqual(references);
    return publicSignals.edges.map(({ node }) => node);
  };

  it('is a list, points of the map and a feed, of published reports only', async () => {
    expect(await listed(`settlement: "63427", street: "${code}"`)).toEqual([
      { reference: near.reference, streetPath: path },
    ]);
    for (const none of [`settlement: "63427", street: "street.Няма"`, `street: "${code}"`, 'street: "x"']) {
      expect(await listed(none), none).toEqual([]);
    }
    const feed = await read(`/feeds/signals.atom?settlement=63427&street=${encodeURIComponent(code)}`);
    expect(feed.text).toContain('Сигнали: Русе, бул. Липник');
    expect(feed.text).toContain(near.reference);
    expect(feed.text).not.toContain(away.reference);
    expect(feed.text).not.toContain(hidden.reference);
    for (const wrong of ['street.Няма', '%00', 'street.%00', 'x'.repeat(3_000)]) {
      const { answer } = await read(`/feeds/signals.atom?settlement=63427&street=${wrong}`);
      expect(answer.status, wrong).toBe(400);
    }
  });

  it('is named with its page on the card of its reporter, and not for a follower', async () => {
    const neighbour = await registerCitizen(system);
    await neighbour.api.request('mutation ($id: ID!) { followSignal(signalId: $id) { __typename } }', { id: near.id });
    const { mySignals } = await citizen.api.request<Listed<'mySignals'>>(
      '{ mySignals(first: 5) { edges { node { reference streetPath } } } }',
    );
    const pages = mySignals.edges.map(({ node }) => [node.reference, node.streetPath]);
    expect(pages).toContainEqual([near.reference, path]);
    expect(pages).toContainEqual([hidden.reference, '/ulitsa/ruse/borisova']);
    const { followedSignals } = await neighbour.api.request<Listed<'followedSignals'>>(
      '{ followedSignals(first: 5) { edges { node { reference streetPath } } } }',
    );
    expect(followedSignals.edges).toEqual([{ node: { reference: near.reference, streetPath: null } }]);
  });

  it('is counted by the api with the line of the street', async () => {
    const { publicPlace } = await system.graphql.request<{ publicPlace: Record<string, unknown> | null }>(
      `{ publicPlace(kind: STREET, settlement: "ruse", slug: "bulevard-lipnik") {
        kind name code path url settlement { code } pieces figures { open done repaired medianDays } } }`,
    );
    expect(publicPlace).toMatchObject({
      kind: 'STREET',
      code,
      path,
      url: `${system.url}${path}`,
      settlement: { code: '63427' },
      figures: { open: 1, done: 0, repaired: 0, medianDays: null },
    });
    expect((publicPlace?.['pieces'] as number[]).length).toBeGreaterThan(4);
    const none = await system.graphql.request(
      '{ publicPlace(kind: QUARTER, settlement: "ruse", slug: "nyama") { path } }',
    );
    expect(none).toEqual({ publicPlace: null });
  });
});
