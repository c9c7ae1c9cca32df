import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LanguageStore } from '@ns/web';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { PhotoPicker } from './photo-picker.ts';
import { PhotoSender, type SentPhoto } from './photo-sender.ts';

async function setUp(answer: SentPhoto) {
  // jsdom draws no files.
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined }));
  TestBed.configureTestingModule({ providers: [{ provide: PhotoSender, useValue: { send: async () => answer } }] });
  const { host } = await showForm(PhotoPicker, {}, [inputBinding('label', () => 'Снимки')]);
  const files = host.querySelector('input');
  Object.defineProperty(files, 'files', { value: [new File(['x'], 'hole.jpg')] });
  files?.dispatchEvent(new Event('change'));
  const problem = () => host.querySelector('li [role=alert]')?.textContent.trim();
  return { problem };
}

afterEach(() => localStorage.clear());

describe('the photos of a step', () => {
  it('say why one was refused as long as the screen has the language of the words', async () => {
    const { problem } = await setUp({ refused: 'Твърде голяма.', isLater: false });
    await expect.poll(problem).toBe('Твърде голяма.');
    await TestBed.inject(LanguageStore).choose('EN');
    await expect.poll(problem).toMatch(/[a-z]/);
    await TestBed.inject(LanguageStore).choose('BG');
    await expect.poll(problem).toBe('Твърде голяма.');
  });

  it('say in the language of the screen that one was not sent', async () => {
    const { problem } = await setUp({ refused: null, isLater: true });
    await expect.poll(problem).toMatch(/[а-я]/);
    await TestBed.inject(LanguageStore).choose('EN');
    await expect.poll(problem).toMatch(/[a-z]/);
  });
});
