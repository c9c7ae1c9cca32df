import { Client } from 'pg';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aPhoto, registerCitizen, signIn, step, submit, upload, looked, publish, versionOf } from '../support/index.ts';
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
    expect(text).toContain(`<meta property="og:image" content="${system.url}/s/${signal.reference}/card.jpg" />`);
    expect(text).toContain('<meta property="og:image:width" content="1200" />');
    expect(text).toContain('<meta property="og:image:alt" content="');
    expect(text).toContain('<meta name="twitter:card" content="summary_large_image" />');
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
    await looked(clerk, signal.id);
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

  it('has the text of an outcome without personal data, who handled it and in which street', async () => {
    const words = 'Извозихме гумите и почистихме до гаражите.';
    const done = await submit(citizen, { description: 'Гуми зад гаражите.', address: 'ул. Борисова 12, ап. 5' });
    await publish(clerk, done.id);
    await step(clerk, done.id, 'IN_PROGRESS', { message: 'Само за подателя.' });
    await step(clerk, done.id, 'RESOLVED', { message: words });
    const read = () =>
      system.graphql.request<{ publicSignalByReference: { timeline: { type: string; message: string | null }[] } }>(
        `query ($reference: String!) { publicSignalByReference(reference: $reference) {
          outcome department street timeline { type message } } }`,
        { reference: done.reference },
      );
    const { publicSignalByReference: shown } = await read();
    expect(shown).toMatchObject({ outcome: words, department: expect.any(String), street: 'ул. Борисова' });
    expect(shown.timeline.filter(({ message }) => message !== null)).toEqual([{ type: 'resolved', message: words }]);
    expect(JSON.stringify(shown)).not.toMatch(/12|ап\. 5|Само за подателя/);
    const page = await (await fetch(`${system.url}/s/${done.reference}`)).text();
    expect(page).toContain(`<meta property="og:description" content="Изпълнен. ${words}" />`);
    expect(page).toContain(`"text":"${words}"`);
    expect(page).toContain('ул. Борисова, Русе');
    expect(page).not.toContain('ап. 5');
    expect(await (await fetch(`${system.url}/feeds/signals.atom`)).text()).toContain(`Изпълнен. ${words}`);
  });
});

describe('the card of a shared link', () => {
  const card = (reference: string, headers = {}) => fetch(`${system.url}/s/${reference}/card.jpg`, { headers });
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
  /** What is seen next to the words: the photo or the map. */
  const pictureOn = (picture: Buffer) => sharp(picture).extract({ left: 0, top: 0, width: 624, height: 624 });
  const dominantOf = async (picture: Buffer) =>
    (await sharp(await pictureOn(picture).png().toBuffer()).stats()).dominant;
  const redOf = async (picture: Buffer) => {
    const { r, g, b } = await dominantOf(picture);
    return r > 200 && g < 80 && b < 80;
  };
  const pixelsOf = async (reference: string) => {
    const answer = await card(reference);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    return pictureOn(await bytesOf(answer))
      .raw()
      .toBuffer();
  };

  it('shows the photo only as long and as far as everybody may see it, and nothing that was kept', async () => {
    const photo = await upload(system, citizen.token, await aPhoto('#ff0000'));
    const shown = await submit(citizen, { description: 'Гуми на снимка.', photoIds: [photo.id] });
    expect((await card(shown.reference)).status).toBe(404);
    await publish(clerk, shown.id);
    const first = await card(shown.reference);
    const etag = first.headers.get('etag') ?? '';
    const picture = await bytesOf(first);
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(await redOf(picture)).toBe(true);
    expect((await card(shown.reference, { 'if-none-match': etag })).status).toBe(304);
    await clerk.api.request(
      `mutation ($id: ID!) { coverPhoto(photoId: $id, version: 0, areas: [{ x: 0, y: 0, width: 1, height: 1 }]) {
        __typename } }`,
      { id: photo.id },
    );
    const covered = await card(shown.reference, { 'if-none-match': etag });
    expect(covered.status).toBe(200);
    expect(await redOf(await bytesOf(covered))).toBe(false);
    await clerk.api.request(
      'mutation ($id: ID!, $version: Int!) { unpublishSignal(signalId: $id, version: $version) { __typename } }',
      { id: shown.id, version: await versionOf(clerk, shown.id) },
    );
    const gone = await card(shown.reference, { 'if-none-match': covered.headers.get('etag') ?? '' });
    expect([gone.status, gone.headers.get('content-type')]).toEqual([410, 'text/plain; charset=utf-8']);
  });

  it('shows the map, to the pixel, until the machine or a clerk has looked at the photo', async () => {
    await system.worker.kill();
    const red = await aPhoto('#ff0000');
    const reported = async (...photoIds: string[]) => {
      const sent = await submit(citizen, { description: 'Гуми на снимка.', photoIds });
      expect((await card(sent.reference)).status).toBe(404);
      expect((await read(`/s/${sent.reference}/photo`, 'image/*')).answer.status).toBe(404);
      await clerk.api.request(
        'mutation ($id: ID!, $version: Int!) { publishSignal(signalId: $id, version: $version) { __typename } }',
        { id: sent.id, version: await versionOf(clerk, sent.id) },
      );
      return sent;
    };
    const bare = await reported();
    const map = await pixelsOf(bare.reference);
    const { id: unseen } = await upload(system, citizen.token, red);
    const [waiting, failed] = [await reported((await upload(system, citizen.token, red)).id), await reported(unseen)];
    const client = new Client({ connectionString: system.databaseUrl });
    await client.connect();
    await client.query(
      `insert into photo_look (photo_id, state, reason) values ($1, 'FAILED', 'UNAVAILABLE')
       on conflict (photo_id) do update set state = 'FAILED', reason = 'UNAVAILABLE'`,
      [unseen],
    );
    await client.end();
    for (const { reference } of [waiting, failed]) {
      expect((await pixelsOf(reference)).equals(map), reference).toBe(true);
      expect((await read(`/s/${reference}/photo`, 'image/*')).answer.status).toBe(404);
      expect((await read(`/s/${reference}`)).text).toContain(`content="${system.url}/s/${reference}/card.jpg"`);
    }
    // A clerk has looked and covers nothing.
    await clerk.api.request('mutation ($id: ID!) { coverPhoto(photoId: $id, version: 0, areas: []) { __typename } }', {
      id: unseen,
    });
    expect(await redOf(await bytesOf(await card(failed.reference)))).toBe(true);
    // The photo of the outcome takes its place once it was looked at.
    const { id: after } = await upload(system, clerk.token, await aPhoto('#0000ff'));
    await step(clerk, failed.id, 'IN_PROGRESS', {});
    await step(clerk, failed.id, 'RESOLVED', { message: 'Почистено е.', photoIds: [after] });
    expect(await redOf(await bytesOf(await card(failed.reference)))).toBe(true);

    const etag = (await card(waiting.reference)).headers.get('etag') ?? '';
    await system.worker.start();
    await looked(clerk, waiting.id);
    const shown = await card(waiting.reference, { 'if-none-match': etag });
    expect(shown.status).toBe(200);
    expect(await redOf(await bytesOf(shown))).toBe(true);
    await looked(clerk, failed.id);
    const { r, g, b } = await dominantOf(await bytesOf(await card(failed.reference)));
    expect([r < 80, g < 80, b > 200]).toEqual([true, true, true]);
  }, 300_000);

  it('is there without a photo, for many at once, and not for what is no report', async () => {
    const bare = await submit(citizen, { description: 'Гуми без снимка.', location: { lat: 43.8467, lon: 25.9542 } });
    await publish(clerk, bare.id);
    const many = await Promise.all(Array.from({ length: 15 }, () => card(bare.reference)));
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(many.map(({ headers }) => headers.get('etag'))).size).toBe(1);
    for (const path of ['NS-1999-000001', '..%2F..%2Fetc', 'x'.repeat(90)]) {
      expect((await card(path)).status, path).toBe(404);
    }
  });
});

describe('pages without a report of their own', () => {
  it.each([
    ['/', 'Сигнали на граждани'],
    ['/map', 'Карта на сигналите'],
    ['/numbers', 'Сигналите в числа'],
    ['/accessibility', 'Достъпност'],
    ['/privacy', 'Лични данни'],
  ])('%s says what it is and has the card of the municipality', async (path, title) => {
    const { answer, text } = await read(path);
    expect(answer.status).toBe(200);
    expect(text.match(/<title>/g)).toHaveLength(1);
    expect(text).toContain(`<title>${title} – `);
    expect(text).toContain(`<link rel="canonical" href="${system.url}${path}" />`);
    expect(text).toContain(`<meta property="og:image" content="${system.url}/card.jpg" />`);
    expect(text).toContain('<meta property="og:type" content="website" />');
    expect(text).toContain('<ns-root>');
    const etag = answer.headers.get('etag') ?? '';
    expect((await fetch(`${system.url}${path}`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const picture = await fetch(`${system.url}/card.jpg`);
    expect(await sharp(Buffer.from(await picture.arrayBuffer())).metadata()).toMatchObject({
      width: 1200,
      height: 630,
    });
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
