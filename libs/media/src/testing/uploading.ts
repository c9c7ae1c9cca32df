import type { Heard, MediaTestBed } from './media-test-bed.ts';

type HeaderBag = Readonly<Record<string, string>>;

/** How a member of the staff is named below, whose account has that id. */
export function staff(accountId: string): string {
  return `staff:${accountId}`;
}

/** Speaks for one account. */
export function bearer(accountId: string): HeaderBag {
  return { authorization: `Bearer ${accountId}` };
}

export function begin(bed: MediaTestBed, accountId: string, length: number, headers: HeaderBag = {}): Promise<Heard> {
  return bed.send({
    method: 'POST',
    path: '/files',
    headers: { 'upload-length': String(length), ...bearer(accountId), ...headers },
  });
}

export function sendBytes(
  bed: MediaTestBed,
  accountId: string,
  path: string,
  offset: number,
  body: Buffer,
  headers: HeaderBag = {},
): Promise<Heard> {
  return bed.send({
    method: 'PATCH',
    path,
    body: new Uint8Array(body),
    headers: {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      ...bearer(accountId),
      ...headers,
    },
  });
}

export function look(bed: MediaTestBed, accountId: string, path: string): Promise<Heard> {
  return bed.send({ method: 'HEAD', path, headers: bearer(accountId) });
}

export function pathOf(begun: Heard): string {
  return new URL(begun.headers.get('location') ?? '').pathname;
}

export function idOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** Uploads a whole file; answers the last response and the id. */
export async function upload(
  bed: MediaTestBed,
  accountId: string,
  file: Buffer,
  headers: HeaderBag = {},
): Promise<Heard & { readonly id: string }> {
  const begun = await begin(bed, accountId, file.length, {
    'upload-metadata': `filename ${btoa('photo.jpg')},filetype ${btoa('image/jpeg')}`,
    ...headers,
  });
  const path = pathOf(begun);
  return { ...(await sendBytes(bed, accountId, path, 0, file, headers)), id: idOf(path) };
}

/** Uploads a file that is announced as a PDF of this name. */
export function uploadDocument(bed: MediaTestBed, accountId: string, file: Buffer, name = 'Протокол.pdf') {
  const filename = Buffer.from(name).toString('base64');
  return upload(bed, accountId, file, {
    'upload-metadata': `filename ${filename},filetype ${btoa('application/pdf')}`,
  });
}
