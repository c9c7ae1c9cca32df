import { describe, expect, it } from 'vitest';
import { isHeic, isSentAsItIs, jpegName, sentSize } from './photo-size.ts';

describe('the size of a sent photo', () => {
  it.each([
    [
      { width: 12_000, height: 9_000 },
      { width: 2560, height: 1920 },
    ],
    [
      { width: 3_000, height: 6_000 },
      { width: 1280, height: 2560 },
    ],
    [
      { width: 800, height: 600 },
      { width: 800, height: 600 },
    ],
    [
      { width: 30_000, height: 3 },
      { width: 2560, height: 1 },
    ],
  ])('%o becomes %o', (taken, sent) => {
    expect(sentSize(taken)).toEqual(sent);
  });

  it('is left alone when the picture and its file are small and the server knows the kind', () => {
    const small = { width: 640, height: 480 };
    expect(isSentAsItIs({ type: 'image/jpeg', size: 90_000 }, small)).toBe(true);
    expect(isSentAsItIs({ type: 'image/jpeg', size: 9_000_000 }, small)).toBe(false);
    expect(isSentAsItIs({ type: 'image/jpeg', size: 90_000 }, { width: 4000, height: 3000 })).toBe(false);
    expect(isSentAsItIs({ type: 'image/heic', size: 90_000 }, small)).toBe(false);
  });
});

describe('a chosen file', () => {
  const head = (text: string) => new TextEncoder().encode(text);

  it('is HEIC by its first bytes, whatever it is called', () => {
    expect(isHeic(head('\0\0\0\u0018ftypheic\0\0'))).toBe(true);
    expect(isHeic(head('\0\0\0\u0018ftypmif1\0\0'))).toBe(true);
    expect(isHeic(head('\0\0\0\u0018ftypavif\0\0'))).toBe(false);
    expect(isHeic(head('\u00ff\u00d8'))).toBe(false);
    expect(isHeic(new Uint8Array())).toBe(false);
  });

  it('is named by what is in it', () => {
    expect(['IMG_1.HEIC', 'снимка', 'a.b.png'].map(jpegName)).toEqual(['IMG_1.jpg', 'снимка.jpg', 'a.b.jpg']);
  });
});
