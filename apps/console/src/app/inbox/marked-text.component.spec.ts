import { inputBinding } from '@angular/core';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { MarkedText } from './marked-text.ts';

describe('a text in which words are marked', () => {
  it('is shown with its own spaces only', async () => {
    const text = 'Стена до улицата. Тротоарът';
    const { host } = await showForm(MarkedText, {}, [
      inputBinding('text', () => text),
      inputBinding('ranges', () => [{ from: 9, to: 16 }]),
    ]);
    expect([host.textContent, host.querySelector('mark')?.textContent]).toEqual([text, 'улицата']);
  });
});
