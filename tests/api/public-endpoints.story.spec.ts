import { globSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aPhoto, registerCitizen, signIn, submit, upload, publish, versionOf } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';
import { rootFields } from './root-fields.ts';

const system = await storySystem();
const reporter = await registerCitizen(system);
const clerk = await signIn(system, 'clerk.ecology@demo.test');
const place = { lat: 43.8467, lon: 25.9542 };
const secretColour = '#ff0000';

const photo = async (colour?: string) => (await upload(system, reporter.token, await aPhoto(colour))).id;
const report = (description: string, ...photoIds: string[]) =>
  submit(reporter, { description, location: place, photoIds });

/** Covers the whole of a photo. */
async function cover(photoId: string): Promise<void> {
  const areas = '[{ x: 0, y: 0, width: 1, height: 1 }]';
  await clerk.api.request(
    `mutation ($id: ID!) { coverPhoto(photoId: $id, version: 0, areas: ${areas}) { __typename } }`,
    { id: photoId },
  );
}

const photos = { shown: await photo(), covered: await photo(secretColour), unpublished: await photo(secretColour) };
const published = await report('Гуми до гаражите.', photos.shown, photos.covered);
const unpublished = await report('Изтекло масло, за което никой не бива да чете.', photos.unpublished);
const hidden = await report('Скрит сигнал за утайка.', await photo(secretColour));
await cover(photos.covered);
await publish(clerk, published.id);
await publish(clerk, hidden.id);
await clerk.api.request(
  'mutation ($id: ID!, $version: Int!) { unpublishSignal(signalId: $id, version: $version) { __typename } }',
  { id: hidden.id, version: await versionOf(clerk, hidden.id) },
);
const signals = [published, unpublished, hidden];

/** What nobody may read at a public endpoint: of people, of what is not published, and how a reporter gets to it. */
const secrets = [
  'Демо подател',
  reporter.email,
  ...signals.map(({ accessCode }) => accessCode),
  'масло',
  'утайка',
  photos.unpublished,
  unpublished.reference,
  hidden.reference,
];

/** What each public query is called with, so that it reaches what must not be read where that can be reached. */
const calls: Readonly<Record<string, readonly string[]>> = {
  municipality: [''],
  signInOptions: [''],
  settlements: [''],
  categories: ['(archived: true)'],
  suggestCategories: ['(text: "масло")'],
  categoryAdvice: ['(text: "масло")'],
  streets: ['(text: "липник")'],
  street: ['(settlement: "63427", code: "x")'],
  addressAt: [`(location: { lat: ${String(place.lat)}, lon: ${String(place.lon)} })`],
  departments: [''],
  externalBodies: [''],
  holidays: [''],
  trackSignal: signals.map(({ reference }) => `(reference: "${reference}", accessCode: "AAAA-AAAA")`),
  mailAction: ['(token: "x")'],
  work: ['(token: "x")'],
  publicSignals: ['(first: 50)', '(text: "масло")', '(text: "утайка")', `(text: "${reporter.email}")`],
  publicSignal: signals.map(({ id }) => `(id: "${id}")`),
  publicSignalByReference: signals.map(({ reference }) => `(reference: "${reference}")`),
  cityNews: ['', `(location: { lat: ${String(place.lat)}, lon: ${String(place.lon)} }, radiusMeters: 2000)`],
  publicPoints: [''],
  publicPlace: ['(kind: SETTLEMENT, settlement: "ruse")'],
  nearbySignals: [`(location: { lat: ${String(place.lat)}, lon: ${String(place.lon)} }, radiusMeters: 2000)`],
  me: [''],
  publicNumbers: [''],
  openData: [''],
  publicFilePlan: [''],
  daysLettersAreKept: [''],
};

/** What is read of each address of the api, by its route as the code has it; closed ones must hold nothing either. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  '/health/live': ['/health/live'],
  '/health/ready': ['/health/ready'],
  '/metrics': ['/metrics'],
  '/console': ['/console', '/console/', '/console/inbox'],
  '/map/setup.json': ['/map/setup.json'],
  groundPath: ['/map/ground.json'],
  tilesPath: ['/map/tiles.pmtiles'],
  '/.well-known/change-password': ['/.well-known/change-password'],
  '/.well-known/security.txt': ['/.well-known/security.txt'],
  '/.well-known/assetlinks.json': ['/.well-known/assetlinks.json'],
  '/.well-known/apple-app-site-association': ['/.well-known/apple-app-site-association'],
  '/sso/start': ['/sso/start'],
  '/sso/callback': ['/sso/callback'],
  '/my-data/:accountId/:format': ['/my-data/x/json'],
  '/bi/facts.:format(csv|ndjson|parquet)': ['/bi/facts.csv', '/bi/facts.ndjson'],
  '/bi/stats.:format(csv|json)': ['/bi/stats.csv', '/bi/stats.json'],
  '/bi/reference/:table(${names}).:format(csv|json)': ['/bi/reference/departments.json'],
  '/insights/report.pdf': ['/insights/report.pdf'],
  '/retention/protocol.pdf': ['/retention/protocol.pdf'],
  '/open-data/numbers.:format(csv|json)': ['/open-data/numbers.csv', '/open-data/numbers.json'],
  '/open-data/signals.:format(csv|geojson)': ['/open-data/signals.csv', '/open-data/signals.geojson'],
  '/open-data/reference/:table(${names}).:format(csv|json)': ['/open-data/reference/departments.json'],
  '/open-data/datapackage.json': ['/open-data/datapackage.json'],
  '/open-data/catalog.jsonld': ['/open-data/catalog.jsonld'],
  '/logo': ['/logo'],
  '/mail/unsubscribe': ['/mail/unsubscribe?token=x'],
  '/mail/stop-following': ['/mail/stop-following?token=x'],
  '/pdf/:id': signals.map(({ id }) => `/pdf/${id}`),
  uploadsPath: Object.values(photos).map((id) => `/files/${id}`),
  '/photos/*': Object.values(photos).map((id) => `/photos/${id}`),
  '/s/:reference': signals.map(({ reference }) => `/s/${reference}`),
  '/s/:reference/photo': signals.map(({ reference }) => `/s/${reference}/photo`),
  '/s/:reference/card.jpg': signals.map(({ reference }) => `/s/${reference}/card.jpg`),
  '/card.jpg': ['/card.jpg'],
  '/s/:reference/place.svg': signals.map(({ reference }) => `/s/${reference}/place.svg`),
  '/feeds/signals.atom': ['/feeds/signals.atom'],
  '/sitemap.xml': ['/sitemap.xml'],
  '/sitemap-:part(^[1-9]\\\\d?$).xml': ['/sitemap-1.xml'],
  '/sitemap-places.xml': ['/sitemap-places.xml'],
  '/robots.txt': ['/robots.txt'],
  // Whatever else is asked for is a page of the citizen app.
  '/*': ['/', '/map', '/numbers', '/before-after', '/open-data', '/accessibility', '/privacy'],
};

const deepest = 5;

/** Everything behind a field that can be asked for without arguments. */
function everythingOf(field: GraphQLField<unknown, unknown>, above: readonly string[] = []): string {
  const type = getNamedType(field.type);
  if (isAbstractType(type)) {
    const members = schema
      .getPossibleTypes(type)
      .map((member) => `... on ${member.name} ${fieldsOf(member, above, true)}`);
    return `{ ${members.join(' ')} }`;
  }
  return isObjectType(type) ? fieldsOf(type, above) : '';
}

/** @param apart names each field after its type, because members of a union may have fields of the same name */
function fieldsOf(type: GraphQLObjectType, above: readonly string[], apart = false): string {
  const within = [...above, type.name];
  const asked = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type).name;
    const isLeaf = !isObjectType(getNamedType(field.type)) && !isAbstractType(getNamedType(field.type));
    const fits = isLeaf || (within.length < deepest && !within.includes(inner));
    return field.args.some(isRequiredArgument) || !fits
      ? []
      : [`${apart ? `${type.name}_${field.name}: ` : ''}${field.name} ${everythingOf(field, within)}`];
  });
  return `{ ${['__typename', ...asked].join(' ')} }`;
}

const schema = buildSchema(readFileSync('libs/contract/schema.graphql', 'utf8'));
const queries = schema.getQueryType()?.getFields() ?? {};

async function askEverything(): Promise<readonly string[]> {
  const documents = Object.entries(calls).flatMap(([name, given]) => {
    const field = queries[name];
    return field ? given.map((args) => `{ ${name}${args} ${everythingOf(field)} }`) : [];
  });
  // One after the other: so many documents of one stranger at once are refused.
  const answers: string[] = [];
  for (const document of documents) {
    const { data, errors } = await system.graphql.ask(document);
    expect(errors.map(({ extensions }) => extensions?.code)).not.toContain('RATE_LIMITED');
    answers.push(JSON.stringify({ data, errors }));
  }
  return answers;
}

async function readEverything(): Promise<readonly string[]> {
  const read = async (path: string) => {
    const answer = await fetch(`${system.url}${path}`, {
      headers: { accept: 'text/html, */*;q=0.5' },
      redirect: 'manual',
    });
    return `${answer.headers.get('location') ?? ''}\n${await answer.text()}`;
  };
  return Promise.all(Object.values(addresses).flat().map(read));
}

/** Addresses of photos in texts. */
function photosIn(texts: readonly string[]): readonly string[] {
  const found = texts.flatMap((text) =>
    text.replaceAll('&amp;', '&').match(/https?:\/\/[^"'\s<>\\,]+\/photos\/[^"'\s<>\\,]+/g),
  );
  return [...new Set(found.filter((address) => address !== null))];
}

/** Whether a picture shows the colour of what is covered or not published. */
async function showsSecret(picture: Buffer): Promise<boolean> {
  const { dominant } = await sharp(picture).stats();
  return dominant.r > 200 && dominant.g < 80 && dominant.b < 80;
}

describe('what everybody can read', () => {
  it('is all in this test', () => {
    const open = rootFields.filter(({ name, open }) => name.startsWith('Query.') && open.includes('ANONYMOUS'));
    expect(
      Object.keys(calls)
        .map((name) => `Query.${name}`)
        .toSorted(),
    ).toEqual(open.map(({ name }) => name).toSorted());
    const sources = globSync('{apps/api,libs}/**/src/**/*.ts').filter((path) => !/\.spec\.ts$|\/testing\//.test(path));
    const routes = sources.flatMap((path) =>
      [
        ...readFileSync(path, 'utf8').matchAll(/(?:\.get|\bmount)(?:<.*>)?\(\s*(?:['`](\/[^'`]*)['`]|(\w+Path)\b)/g),
      ].map(([, literal, constant]) => literal ?? constant),
    );
    expect(Object.keys(addresses).toSorted()).toEqual(['/*', ...new Set(routes)].toSorted());
  });

  it('holds no name, no access code, nothing of what is not published, and no photo without its covers', async () => {
    const [answers, pages] = await Promise.all([askEverything(), readEverything()]);
    const texts = [...answers, ...pages];
    expect(texts.filter((text) => text.includes(published.reference)).length).toBeGreaterThan(5);
    for (const text of texts) {
      for (const secret of secrets) {
        expect(text).not.toContain(secret);
      }
    }
    const pictures = await Promise.all(
      photosIn(texts).map(async (address) => Buffer.from(await (await fetch(address)).arrayBuffer())),
    );
    expect(pictures.length).toBeGreaterThan(3);
    expect(await Promise.all(pictures.map(showsSecret))).not.toContain(true);
  });
});
