import { describe, expect, it } from 'vitest';
import { nativeCamera } from './camera.ts';

const picture = { type: 0, saved: false, webPath: 'data:image/jpeg;base64,AAAA' };

describe('the camera of the phone', () => {
  it('gives a picture as a file', async () => {
    const camera = nativeCamera(async () => ({
      takePhoto: async () => picture as never,
      chooseFromGallery: () => Promise.reject(new Error('not asked')),
    }));
    expect((await camera.take())?.type).toBe('image/jpeg');
  });

  it('gives no more pictures than there is room for', async () => {
    const camera = nativeCamera(async () => ({
      takePhoto: () => Promise.reject(new Error('not asked')),
      chooseFromGallery: async () => ({ results: [picture, picture, picture] }) as never,
    }));
    expect(await camera.choose(2)).toHaveLength(2);
  });

  it('gives nothing when the person cancels', async () => {
    const camera = nativeCamera(async () => ({
      takePhoto: () => Promise.reject(new Error('cancelled')),
      chooseFromGallery: () => Promise.reject(new Error('cancelled')),
    }));
    expect(await camera.take()).toBeNull();
    expect(await camera.choose(3)).toEqual([]);
  });
});
