import { describe, expect, it } from 'vitest';
import { pictureFormatOf } from './picture-format.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the format of a file', () => {
  it.each([
    ['jpeg', '\xff\xd8\xff\xe0\x00\x10JFIF'],
    ['png', '\x89PNG\r\n\x1a\n\x00\x00\x00\x0d'],
    ['webp', 'RIFF\x00\x00\x00\x00WEBP'],
    ['heic', '\x00\x00\x00\x18ftypheic'],
    ['heic', '\x00\x00\x00\x18ftypmif1'],
    ['unknown', 'RIFF\x00\x00\x00\x00WAVE'],
    ['unknown', 'GIF89a\x01\x00\x01\x00'],
    ['unknown', '<svg xmlns='],
    ['unknown', '\xff\xd8'],
    ['unknown', ''],
  ])('is %s for %j', (format, head) => {
    expect(pictureFormatOf(bytes(head))).toBe(format);
  });
});
