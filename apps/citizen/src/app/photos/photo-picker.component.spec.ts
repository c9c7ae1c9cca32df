import { ApplicationInitStatus, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTranslations } from '@ns/web';
import { describe, expect, it, vi } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { PhotoPicker } from './photo-picker.ts';
import type { PhotoStore, StoredPhoto } from './photo-store.ts';
import { PhotoTray } from './photo-tray.ts';
import { UploadPostponed } from './photo-upload.ts';
import { PhotoUploader } from './photo-uploader.ts';

/** A form with photos, whose uploads end as the answers say, one after the other. */
async function setUp(...answers: readonly (() => Promise<string>)[]) {
  // jsdom draws no files.
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined }));
  const kept = new Map<string, StoredPhoto>();
  const store: PhotoStore = {
    all: async () => [...kept.values()],
    put: async (photo) => void kept.set(photo.id, photo),
    remove: async (id) => void kept.delete(id),
    clear: async () => kept.clear(),
  };
  const waiting = [...answers];
  const upload = () => ({
    photoId: waiting.shift()?.() ?? Promise.reject(new Error('not expected')),
    pause: async () => undefined,
    abort: async () => undefined,
  });
  TestBed.configureTestingModule({
    providers: [
      provideTranslations(dictionaries),
      { provide: PhotoUploader, useValue: { isPermitted: signal(true), upload } },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const tray = new PhotoTray({ upload }, store, (file) => Promise.resolve({ file, position: null }));
  const fixture = TestBed.createComponent(PhotoPicker, { bindings: [inputBinding('tray', () => tray)] });
  const host = fixture.nativeElement as HTMLElement;
  await tray.add([new File(['pixels'], 'hole.jpg', { type: 'image/jpeg' })]);
  await fixture.whenStable();
  return { fixture, host, kept };
}

describe('a photo for which the server has no room', () => {
  it('has the words of the server, stays on the device and is sent again with one press', async () => {
    const words = 'В момента не можем да приемем снимки.';
    const { fixture, host, kept } = await setUp(
      () => Promise.reject(new UploadPostponed(words)),
      () => Promise.resolve('id-1'),
    );
    await expect.poll(() => host.querySelector('[role=alert]')?.textContent.trim()).toBe(words);
    expect(host.textContent).toContain('Запазена е на това устройство');
    expect([...kept.values()].map(({ photoId }) => photoId)).toEqual([null]);
    host.querySelector<HTMLElement>('ion-label ion-button')?.click();
    await fixture.whenStable();
    await expect.poll(() => host.textContent).toContain('Готова');
    expect(host.querySelector('[role=alert]')).toBeNull();
  });

  it('that only the network interrupted has no words of the server', async () => {
    const { host } = await setUp(() => Promise.reject(new Error('no network')));
    await expect.poll(() => host.textContent).toContain('Запазена е на това устройство');
    expect(host.querySelector('[role=alert]')).toBeNull();
  });
});
