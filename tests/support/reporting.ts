import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { eventually } from './eventually.ts';
import type { GraphqlAnswer } from './graphql-client.ts';
import type { Person } from './people.ts';
import type { TestSystem } from './system.ts';

/** A submitted signal as its reporter sees it. */
export interface SubmittedSignal {
  readonly id: string;
  readonly reference: string;
  readonly accessCode: string;
  readonly status: string;
}

export const submitDocument = `mutation ($input: SubmitSignalInput!) {
  submitSignal(input: $input) {
    __typename
    ... on CitizenSignal { id reference accessCode status registration { state incomingNumber } photos { id url
      thumbnailUrl } }
    ... on InvalidInputError { code message fields { path message } }
  }
}`;

/** What a citizen sends; change what a story is about. */
export function aReport(over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    clientKey: randomUUID(),
    category: 'waste.dump',
    settlement: '63427',
    description: 'Нерегламентирано сметище зад гаражите.',
    address: 'ул. „Борисова“ 12',
    location: { lat: 43.8467, lon: 25.9542 },
    ...over,
  };
}

/** Submits and answers the signal. */
export async function submit(reporter: Person, over: Readonly<Record<string, unknown>> = {}): Promise<SubmittedSignal> {
  const { submitSignal } = await reporter.api.request<{ submitSignal: SubmittedSignal }>(submitDocument, {
    input: aReport(over),
  });
  if (!submitSignal.reference) {
    throw new Error(JSON.stringify(submitSignal));
  }
  return submitSignal;
}

/** Sends a file to `/files` in two tus requests, as the protocol's core and creation extension say. */
export async function upload(
  system: Pick<TestSystem, 'url'>,
  token: string,
  content: Uint8Array,
  filename = 'photo.jpg',
  language = 'bg',
  filetype = 'image/jpeg',
): Promise<{ id: string; status: number; text: string }> {
  const metadata =
    `filename ${Buffer.from(filename).toString('base64')},filetype ` + `${Buffer.from(filetype).toString('base64')}`;
  const common = { 'tus-resumable': '1.0.0', authorization: `Bearer ${token}`, 'accept-language': language };
  const created = await fetch(`${system.url}/files`, {
    method: 'POST',
    headers: { ...common, 'upload-length': String(content.byteLength), 'upload-metadata': metadata },
  });
  const location = created.headers.get('location');
  if (created.status !== 201 || !location) {
    return { id: '', status: created.status, text: await created.text() };
  }
  const sent = await fetch(new URL(location, system.url), {
    method: 'PATCH',
    headers: { ...common, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Blob([content as Uint8Array<ArrayBuffer>]),
  });
  return { id: location.split('/').at(-1) ?? '', status: sent.status, text: await sent.text() };
}

/** A real JPEG of one colour. */
export function aPhoto(colour = '#4477aa'): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

export const transitionDocument = `mutation ($input: TransitionSignalInput!) {
  transitionSignal(input: $input) {
    __typename
    ... on Signal { id status version }
    ... on ErrorResult { code message }
    ... on StaleVersionError { current { version status } }
    ... on IllegalTransitionError { from to }
    ... on InvalidInputError { fields { path message } }
  }
}`;

export interface TransitionAnswer {
  readonly transitionSignal: {
    readonly __typename: string;
    readonly version: number;
    readonly status: string;
    readonly code?: string;
    readonly message?: string;
    readonly fields?: readonly { readonly path: string }[];
  };
}

/** The present version of a signal, for what the staff does next. */
export async function versionOf(staff: Person, signalId: string): Promise<number> {
  const { signal } = await staff.api.request<{ signal: { version: number } | null }>(
    `query ($id: ID!) { signal(id: $id) { version } }`,
    { id: signalId },
  );
  return signal?.version ?? 1;
}

/** How the person has interim news mailed. */
export async function wantInterimNews(person: Person, pace: 'AT_ONCE' | 'DAILY' | 'IN_APP'): Promise<void> {
  await person.api.request(
    `mutation ($pace: MailPace!) { updateMailPreferences(input: { choices: [{ topic: STATUS_CHANGES, pace: $pace }] }) {
      __typename } }`,
    { pace },
  );
}

interface LooksAnswer {
  readonly signal: {
    readonly photos: readonly { readonly look: { readonly state: string } | null }[];
    readonly events: readonly { readonly photos: LooksAnswer['signal']['photos'] }[];
  };
}

/** A look takes seconds of a core and stands back behind other work. */
export const longestLooksMs = 150_000;

/** Waits until the worker has looked at the photos of a signal for which it was asked. */
export async function looked(staff: Person, signalId: string): Promise<void> {
  await eventually(
    async () => {
      const { signal } = await staff.api.request<LooksAnswer>(
        `query ($id: ID!) { signal(id: $id) { photos { look { state } } events { photos { look { state } } } } }`,
        { id: signalId },
      );
      const photos = [...signal.photos, ...signal.events.flatMap((event) => event.photos)];
      return photos.every(({ look }) => look?.state !== 'WAITING') || undefined;
    },
    'the worker has looked at the photos',
    longestLooksMs,
  );
}

/** Shows a signal to everybody, with its photos. */
export async function publish(staff: Person, signalId: string): Promise<void> {
  await staff.api.request(
    'mutation ($id: ID!, $version: Int!) { publishSignal(signalId: $id, version: $version) { __typename } }',
    { id: signalId, version: await versionOf(staff, signalId) },
  );
  await looked(staff, signalId);
}

/** One step by a member of the staff on the present version. */
export async function step(
  staff: Person,
  signalId: string,
  to: string,
  over: Readonly<Record<string, unknown>> = {},
): Promise<TransitionAnswer['transitionSignal']> {
  const answer: GraphqlAnswer<TransitionAnswer> = await staff.api.ask(transitionDocument, {
    input: { signalId, version: await versionOf(staff, signalId), to, ...over },
  });
  if (!answer.data) {
    throw new Error(JSON.stringify(answer.errors));
  }
  return answer.data.transitionSignal;
}

/** A photo that knows where it was taken, as phones make it. */
export function aPhotoTakenAt({ lat, lon }: { lat: number; lon: number }): Promise<Buffer> {
  const degrees = (value: number): string => {
    const whole = Math.floor(value);
    return `${String(whole)}/1 0/1 ${String(Math.round((value - whole) * 3_600_000))}/1000`;
  };
  return sharp({ create: { width: 320, height: 240, channels: 3, background: '#775533' } })
    .withExif({
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: degrees(lat), GPSLongitudeRef: 'E', GPSLongitude: degrees(lon) },
    })
    .jpeg()
    .toBuffer();
}
