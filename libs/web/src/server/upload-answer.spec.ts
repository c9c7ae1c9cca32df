import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isUploadRetried, uploadAnswer } from './upload-answer.ts';

const answered = (status: number, type = 'text/plain; charset=utf-8') =>
  Object.assign(new Error('tus'), {
    originalResponse: { getStatus: () => status, getHeader: () => type, getBody: () => 'Думи.\n' },
  });
const unanswered = Object.assign(new Error('tus'), { originalResponse: null });

describe('the answer to an upload that failed', () => {
  it.each([400, 404, 410, 413, 415, 422])('%i is about the file', (status) => {
    expect(uploadAnswer(answered(status))).toEqual({ kind: 'refused', words: 'Думи.' });
  });

  it.each([429, 503, 507])('%i says for people why it is not taken now', (status) => {
    expect(uploadAnswer(answered(status))).toEqual({ kind: 'later', words: 'Думи.' });
  });

  it.each([401, 409, 423, 500, 502])('%i says nothing that a person could use', (status) => {
    expect(uploadAnswer(answered(status))).toEqual({ kind: 'later', words: '' });
  });

  it('of a proxy is no word of ours', () => {
    expect(uploadAnswer(answered(503, 'text/html'))).toEqual({ kind: 'later', words: '' });
  });

  it('may have not come', () => {
    expect(uploadAnswer(new Error('no network'))).toEqual({ kind: 'later', words: '' });
    expect(uploadAnswer(unanswered)).toEqual({ kind: 'later', words: '' });
  });
});

describe('a failed upload', () => {
  beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));
  afterEach(() => vi.unstubAllGlobals());

  it.each([0, 409, 423, 500, 503])('is tried again at once after %i', (status) => {
    expect(isUploadRetried(answered(status))).toBe(true);
  });

  it.each([400, 401, 413, 429, 507])('is not after %i', (status) => {
    expect(isUploadRetried(answered(status))).toBe(false);
  });

  it('is not without a network', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(isUploadRetried(unanswered)).toBe(false);
  });
});
