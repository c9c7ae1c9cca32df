import { ApplicationInitStatus, inputBinding, signal, twoWayBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTranslations } from '@ns/web';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { ChoiceField } from './choice-field.ts';

describe('a list to choose from', () => {
  it('shows what is chosen in the language of the screen, also after that has changed', async () => {
    TestBed.configureTestingModule({ providers: [provideTranslations(dictionaries)] });
    await TestBed.inject(ApplicationInitStatus).donePromise;
    const choices = signal([
      { code: '63427', name: 'Русе' },
      { code: '47336', name: 'Мартен' },
    ]);
    const fixture = TestBed.createComponent(ChoiceField, {
      bindings: [
        inputBinding('label', () => 'Населено място'),
        inputBinding('choices', choices),
        twoWayBinding('value', signal('47336')),
      ],
    });
    document.body.append(fixture.nativeElement as HTMLElement);
    const shown = () =>
      (fixture.nativeElement as HTMLElement).querySelector('ion-select')?.shadowRoot?.querySelector('.select-text')
        ?.textContent ?? '';
    await expect.poll(shown).toBe('Мартен');
    choices.set([
      { code: '63427', name: 'Ruse' },
      { code: '47336', name: 'Marten' },
    ]);
    await expect.poll(shown).toBe('Marten');
  });
});
