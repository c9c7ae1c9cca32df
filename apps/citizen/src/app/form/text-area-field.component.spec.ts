import { ApplicationInitStatus, Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, form } from '@angular/forms/signals';
import { provideGraphql, provideTranslations, ScreenTexts } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { TextAreaField } from './text-area-field.ts';
import { textLimits } from './text-limits.ts';
import { dictionaries } from '../../i18n/index.ts';

@Component({
  imports: [FormField, TextAreaField],
  template: `<ns-text-area-field label="Описание" [formField]="fields.text" />`,
})
class TriedText {
  private readonly t = inject(ScreenTexts).t;
  readonly fields = form(signal({ text: '' }), (path) => textLimits(path.text, this.t, { least: 10 }));
}

async function setUp(text: string) {
  stubServer({});
  TestBed.configureTestingModule({
    providers: [provideGraphql(), provideTranslations(dictionaries)],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(TriedText);
  fixture.componentInstance.fields.text().value.set(text);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  await expect.poll(() => host.querySelector('textarea')).not.toBeNull();
  return {
    field: host.querySelector('textarea'),
    words: () => host.querySelector('.textarea-bottom')?.textContent ?? '',
  };
}

describe('a long text', () => {
  it('that is pasted is kept whole, and said to be too long', async () => {
    const { field, words } = await setUp('а'.repeat(5000));
    await expect.poll(words).toContain('Текстът е с 1000 знака по-дълъг от възможните 4000. Съкратете го.');
    expect(field?.value).toHaveLength(5000);
    await expect.poll(() => field?.getAttribute('aria-invalid')).toBe('true');
  });

  it('that is too short says how much is missing, and is no mistake while it is typed', async () => {
    const { field, words } = await setUp('дупка');
    await expect.poll(words).toContain('Още поне 5 знака');
    expect(field?.getAttribute('aria-invalid')).toBeNull();
  });
});
