import { MunicipalityDocument } from '@ns/contract/citizen';
import { PublicSignalListDocument } from '@ns/contract/city';
import manifest from '@ns/contract/manifest' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import {
  aPhoto,
  eventually,
  type GraphqlClient,
  looked,
  password,
  type Person,
  registerCitizen,
  signIn,
  step,
  submit,
  upload,
  versionOf,
} from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';
import { type Asked, publicAnswer } from './public-answer.ts';

const secrets = {
  description: 'Счупена люлка на площадката, децата се нараняват.',
  address: 'ул. „Тиха“ 9',
  entrance: 'вход Безименен',
  approach: 'през двора на Безименен',
};

const system = await storySystem();
const [reporter, neighbour, clerk] = await Promise.all([
  registerCitizen(system),
  registerCitizen(system),
  signIn(system, 'clerk.ecology@demo.test'),
]);
const photo = await upload(system, reporter.token, await aPhoto());
const signal = await submit(reporter, {
  ...secrets,
  location: { lat: 43.8391, lon: 25.9611 },
  locationAccuracy: 14,
  photoIds: [photo.id],
});

interface Shown {
  readonly id: string;
  readonly description: string;
  readonly followers: number;
  readonly following: boolean;
  readonly distanceMeters: number | null;
  readonly photos: readonly { readonly url: string }[];
}

const fields =
  'id reference statusLabel description followers following distanceMeters location { lat } category { name } ' +
  'photos { url }';
const listed = async (api: GraphqlClient) =>
  (
    await api.request<{ publicSignals: { edges: { node: Shown }[] } }>(
      `{ publicSignals(first: 50) { edges { node { ${fields} } } } }`,
    )
  ).publicSignals.edges.map(({ node }) => node);
const near = async (api: GraphqlClient) =>
  (
    await api.request<{ nearbySignals: Shown[] }>(
      `{ nearbySignals(location: { lat: 43.8395, lon: 25.9611 }, category: "waste") { ${fields} } }`,
    )
  ).nearbySignals;
const publish = async (field: 'publishSignal' | 'unpublishSignal', person: Person, version: number) =>
  (
    await person.api.request<Record<string, { __typename: string; version?: number; publishedAt?: string | null }>>(
      `mutation ($id: ID!, $version: Int!) { ${field}(signalId: $id, version: $version) { __typename
        ... on Signal { version publishedAt } } }`,
      { id: signal.id, version },
    )
  )[field];
const follow = async (field: 'followSignal' | 'unfollowSignal', person: Person) =>
  (
    await person.api.request<Record<string, Record<string, unknown>>>(
      `mutation ($id: ID!) { ${field}(signalId: $id) { __typename ... on CitizenSignal { accessCode address entrance
        approach description following } } }`,
      { id: signal.id },
    )
  )[field];

describe('a signal', () => {
  it('is nobody else’s before the staff publishes it', async () => {
    expect(await listed(system.graphql)).toEqual([]);
    expect(await near(neighbour.api)).toEqual([]);
    expect((await follow('followSignal', neighbour))?.['__typename']).toBe('NotFoundError');
    expect((await publish('publishSignal', await signIn(system, 'clerk.op_kd@demo.test'), 1))?.__typename).toBe(
      'NotFoundError',
    );
  });

  it('says only to the staff how exact the device knew its place', async () => {
    const asked = await clerk.api.request<{ signal: { locationAccuracy: number | null } }>(
      'query ($id: ID!) { signal(id: $id) { locationAccuracy } }',
      { id: signal.id },
    );
    expect(asked.signal.locationAccuracy).toBe(14);
    for (const type of ['CitizenSignal', 'PublicSignal']) {
      const { __type } = await clerk.api.request<{ __type: { fields: { name: string }[] } }>(
        `{ __type(name: "${type}") { fields { name } } }`,
      );
      expect(__type.fields.map(({ name }) => name)).toContain('location');
      expect(__type.fields.map(({ name }) => name)).not.toContain('locationAccuracy');
    }
  });

  it('is everybody’s afterwards, without a word about its reporter, and the reporter hears of it', async () => {
    expect(await publish('publishSignal', clerk, 99)).toMatchObject({ __typename: 'StaleVersionError' });
    expect(await publish('publishSignal', clerk, 1)).toMatchObject({ __typename: 'Signal', version: 2 });
    await looked(clerk, signal.id);
    const [shown] = await listed(system.graphql);
    expect(shown).toMatchObject({
      id: signal.id,
      description: secrets.description,
      followers: 0,
      following: false,
      distanceMeters: null,
    });
    expect((await near(system.graphql)).map(({ id, distanceMeters }) => [id, distanceMeters])).toEqual([
      [signal.id, 44],
    ]);
    expect((await fetch(shown?.photos[0]?.url ?? '')).status).toBe(200);
    const everything = JSON.stringify([shown, await near(system.graphql)]);
    for (const hidden of [reporter.email, signal.accessCode, secrets.address, secrets.entrance, secrets.approach]) {
      expect(everything).not.toContain(hidden);
    }
    const { mySignal } = await reporter.api.request<{ mySignal: { timeline: { type: string }[] } }>(
      'query ($id: ID!) { mySignal(id: $id) { timeline { type } } }',
      { id: signal.id },
    );
    expect(mySignal.timeline.map(({ type }) => type)).toContain('published');
  });

  it('can be followed: its news come without data of the reporter, until the follower leaves by mail', async () => {
    expect(await follow('followSignal', neighbour)).toEqual({
      __typename: 'CitizenSignal',
      accessCode: '',
      address: null,
      entrance: null,
      approach: null,
      description: secrets.description,
      following: true,
    });
    expect((await listed(neighbour.api))[0]).toMatchObject({ followers: 1, following: true });
    const { followedSignals } = await neighbour.api.request<{ followedSignals: { edges: { node: { id: string } }[] } }>(
      '{ followedSignals { edges { node { id } } } }',
    );
    expect(followedSignals.edges.map(({ node }) => node.id)).toEqual([signal.id]);
    await step(clerk, signal.id, 'IN_PROGRESS');
    await step(clerk, signal.id, 'RESOLVED', { message: 'Люлката е поправена.' });
    const mail = await system.mailbox.waitFor(
      neighbour.email,
      ({ subject, text }) => subject.includes(signal.reference) && text.includes('Люлката е поправена.'),
    );
    for (const hidden of [
      reporter.email,
      signal.accessCode,
      secrets.address,
      secrets.entrance,
      secrets.approach,
      secrets.description,
    ]) {
      expect(mail.text + mail.html).not.toContain(hidden);
    }
    const link = /http\S+\/mail\/stop-following\?token=\S+/.exec(mail.text)?.[0] ?? '';
    expect((await fetch(link, { method: 'POST' })).status).toBe(200);
    expect((await listed(neighbour.api))[0]).toMatchObject({ followers: 0, following: false });
    expect((await follow('unfollowSignal', reporter))?.['__typename']).toBe('ActionNotAvailableError');
  });

  it('is no longer open to those who look for what is near, and hidden when the staff hides it', async () => {
    expect(await near(system.graphql)).toEqual([]);
    expect(await publish('unpublishSignal', clerk, await versionOf(clerk, signal.id))).toMatchObject({
      publishedAt: null,
    });
    expect(await listed(system.graphql)).toEqual([]);
  });
});

describe('an answer that everybody may read', () => {
  const list = { id: PublicSignalListDocument.id, variables: { first: 50 } };
  const read = (tag?: string, asked: Asked = list, language = 'bg', person?: Person) =>
    publicAnswer(asked.url ?? system.url, asked, tag, language, person);
  /** Changes something and waits until the tag that was given before is no longer the present one. */
  const afterChange = async (asked: Asked, change: () => Promise<unknown>) => {
    let { tag, text } = await read(undefined, asked);
    // An event of the stories before may be on its way through the feed: until then the tag is renewed once more.
    await eventually(async () => {
      ({ tag, text } = await read(undefined, asked));
      const again = await read(tag, asked);
      return again.status === 304 && again.tag === tag && again.text === '';
    }, 'the same answer is not sent twice');
    await change();
    let now = await read(tag, asked);
    await eventually(async () => {
      now = await read(tag, asked);
      return now.status === 200;
    }, 'the change is in the answer');
    expect(now.text).not.toBe(text);
    expect(now.tag).not.toBe(tag);
  };
  const version = () => versionOf(clerk, signal.id);

  it('is sent again only when something has been published, hidden or changed in the menus', async () => {
    await afterChange(list, async () => publish('publishSignal', clerk, await version()));
    const { api } = await signIn(system, 'admin@demo.test');
    const { municipality: present } = await api.request<{ municipality: Record<string, unknown> }>(
      `{ municipality { nameBg nameEn colour statutoryMonths silenceDays disputeDays version } }`,
    );
    await afterChange({ id: MunicipalityDocument.id, variables: {} }, async () => {
      const { saveMunicipality } = await api.request<{ saveMunicipality: { __typename: string } }>(
        'mutation ($input: SaveMunicipalityInput!) { saveMunicipality(input: $input) { __typename } }',
        { input: { ...present, website: 'https://new.example' } },
      );
      expect(saveMunicipality.__typename).toBe('Municipality');
    });
    await afterChange(list, async () => publish('unpublishSignal', clerk, await version()));
  });

  it('has the same tag in every api process, and a process hears of what another one changed', async () => {
    const other = await system.startAnotherApi();
    const { tag } = await read();
    expect((await read(tag, { ...list, url: other.url })).status).toBe(304);
    await publish('publishSignal', clerk, await version());
    await eventually(
      async () => (await read(tag, { ...list, url: other.url })).status === 200,
      'the other process answers anew',
    );
    await publish('unpublishSignal', clerk, await version());
  });

  it('belongs to one language and one document of ours, and to no stranger’s', async () => {
    const { tag } = await read();
    expect((await read(tag, list, 'en')).status).toBe(200);
    expect((await read(tag, { id: list.id, variables: { first: 49 } })).status).toBe(200);
    const query = '{ publicSignals { edges { node { following } } } }';
    expect(await read('*', { query, variables: {} })).toMatchObject({ status: 200, tag: undefined });
    const failed = await read(tag, { id: list.id, variables: { first: 0 } });
    expect(failed.tag).toBeUndefined();
    expect(failed.text).toContain('BAD_USER_INPUT');
  });

  it('is the same for everybody, for every query that is marked as public', async () => {
    await publish('publishSignal', clerk, await version());
    await follow('followSignal', neighbour);
    const point = { lat: 43.8391, lon: 25.9611 };
    const variables: Readonly<Record<string, Record<string, unknown>>> = {
      CityMenus: {},
      Municipality: {},
      PublicPairs: { first: 12 },
      PublicSignalList: { first: 50 },
      PublicSignalOfPoint: { reference: signal.reference },
      PublicSignalPoints: {},
      PublicSignalsNear: { location: point, radiusMeters: 300 },
    };
    const marked = manifest.operations.filter((operation) => operation.public);
    expect(marked.map(({ name }) => name).toSorted()).toEqual(Object.keys(variables));
    for (const { id, name } of marked) {
      const asked = { id, variables: variables[name] ?? {} };
      const [first, ...others] = await Promise.all(
        [undefined, reporter, neighbour, clerk].map((person) => read(undefined, asked, 'bg', person)),
      );
      expect(first?.text, name).toContain('"data":{');
      expect(first?.tag, name).toBeDefined();
      expect(others, name).toEqual([first, first, first]);
    }
    await follow('unfollowSignal', neighbour);
    await publish('unpublishSignal', clerk, await version());
  });
});

describe('a person', () => {
  it('gets everything that is known about them and nothing of others, until the account ends', async () => {
    await publish('publishSignal', clerk, await versionOf(clerk, signal.id));
    await follow('followSignal', neighbour);
    const own = await submit(neighbour, { description: 'Собствен случай на съседа.' });
    const { exportMyData } = await neighbour.api.request<{ exportMyData: { jsonUrl: string; readableUrl: string } }>(
      'mutation { exportMyData { jsonUrl readableUrl } }',
    );
    const [json, page] = await Promise.all(
      [exportMyData.jsonUrl, exportMyData.readableUrl].map(async (url) => (await fetch(url)).text()),
    );
    expect(JSON.parse(json ?? '')).toMatchObject({
      account: [{ email: neighbour.email }],
      signals: [{ reference: own.reference }],
      followedSignals: [{ reference: signal.reference }],
    });
    for (const text of [json, page]) {
      expect(text).toContain('Собствен случай на съседа.');
      for (const foreign of [
        reporter.email,
        signal.accessCode,
        secrets.address,
        secrets.entrance,
        secrets.approach,
        secrets.description,
      ]) {
        expect(text).not.toContain(foreign);
      }
    }
    await neighbour.api.request(
      'mutation ($password: String) { deleteMyAccount(password: $password) { __typename } }',
      { password },
    );
    await eventually(
      async () => (await listed(system.graphql))[0]?.followers === 0,
      'the deleted account follows nothing',
    );
    expect((await fetch(exportMyData.jsonUrl)).status).toBe(403);
  });

  it('sees where the account is signed in and signs a lost device out', async () => {
    const lost = await signIn(system, reporter.email);
    const { mySessions } = await reporter.api.request<{ mySessions: { id: string; current: boolean }[] }>(
      '{ mySessions { id current device } }',
    );
    const id = mySessions.find(({ current }) => !current)?.id;
    await reporter.api.request('mutation ($id: ID!) { endSession(id: $id) { __typename } }', { id });
    expect((await lost.api.ask('{ mySignals { edges { cursor } } }')).errors[0]?.extensions?.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});
