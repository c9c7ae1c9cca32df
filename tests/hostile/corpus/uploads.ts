import { randomUUID } from 'node:crypto';
import { sendTo } from '../send.ts';
import type { HostileCase } from './hostile-case.ts';

type Request = Parameters<typeof sendTo>[2];
const tus = { 'tus-resumable': '1.0.0' };
const begin = (headers: Readonly<Record<string, string>>): Request => ({
  method: 'POST',
  headers: { ...tus, ...headers },
  asker: 'citizen',
});
const unknownUpload = `/files/${randomUUID()}`;

const uploads: readonly (readonly [name: string, path: string, request: Request, guard: string])[] = [
  ['by nobody', '/files', { ...begin({ 'upload-length': '10' }), asker: 'nobody' }, '401'],
  ['without a length', '/files', begin({}), '400'],
  ['of an unknown length', '/files', begin({ 'upload-defer-length': '1' }), '400'],
  ['in parts', '/files', begin({ 'upload-length': '10', 'upload-concat': 'partial' }), '400'],
  ['of parts', '/files', begin({ 'upload-concat': `final;${unknownUpload}` }), '400'],
  ['of less than nothing', '/files', begin({ 'upload-length': '-1' }), '400'],
  ['of a length that is no number', '/files', begin({ 'upload-length': 'x' }), '400'],
  ['of a length above all numbers', '/files', begin({ 'upload-length': '9'.repeat(400) }), '400'],
  ['of 16 MB', '/files', begin({ 'upload-length': String(16 * 1024 * 1024) }), '413'],
  ['of another version of the protocol', '/files', begin({ 'tus-resumable': '9.9.9', 'upload-length': '1' }), '400'],
  [
    'with metadata that are no base64',
    '/files',
    begin({ 'upload-length': '10', 'upload-metadata': 'filename ***,,,' }),
    '400',
  ],
  [
    'with 7 kB of metadata',
    '/files',
    begin({ 'upload-length': '10', 'upload-metadata': `x ${'A'.repeat(7_000)}` }),
    '201',
  ],
  [
    'with U+0000 in the name',
    '/files',
    begin({ 'upload-length': '10', 'upload-metadata': `filename ${btoa('\0.jpg')}` }),
    '201',
  ],
  [
    'resuming an unknown upload',
    unknownUpload,
    {
      ...begin({ 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }),
      method: 'PATCH',
      body: 'x',
    },
    '404',
  ],
  [
    'going on behind the end',
    unknownUpload,
    {
      ...begin({ 'upload-offset': '9999999999', 'content-type': 'application/offset+octet-stream' }),
      method: 'PATCH',
      body: 'x',
    },
    '404',
  ],
  ['going on without an offset', unknownUpload, { ...begin({}), method: 'PATCH', body: 'x' }, '403'],
  ['the state of an unknown upload', unknownUpload, { ...begin({}), method: 'HEAD' }, '404'],
  ['deleting an unknown upload', unknownUpload, { ...begin({}), method: 'DELETE' }, '404'],
  ['reading what was sent', unknownUpload, { ...begin({}), method: 'GET' }, '405'],
  ['on a way upwards', '/files/..%2f..%2fetc%2fpasswd', { ...begin({}), method: 'HEAD' }, '404'],
  ['named by U+0000', '/files/%00', { ...begin({}), method: 'HEAD' }, '404'],
  ['overridden by a header', unknownUpload, begin({ 'x-http-method-override': 'DELETE' }), '400'],
];

/** Requests to the upload endpoint. */
export const uploadCases: readonly HostileCase[] = uploads.map(([name, path, request, guard]) => ({
  name: `upload: ${name}`,
  guard,
  send: (target) => sendTo(target, path, request),
}));
