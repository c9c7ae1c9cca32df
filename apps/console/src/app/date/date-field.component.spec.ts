import { Component, signal } from '@angular/core';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { DateField } from './date-field.ts';

@Component({
  selector: 'ns-tried-form',
  imports: [DateField, FormField, FormRoot],
  template: `
    <form [formRoot]="fields">
      <ns-date-field label="Ден" [formField]="fields.day" />
      <button type="submit">Запазете</button>
    </form>
  `,
})
class TriedForm {
  readonly model = signal({ day: '' });
  readonly sent: string[] = [];
  readonly fields = form(this.model, (path) => required(path.day, { message: 'Попълнете това поле.' }), {
    submission: { action: async () => void this.sent.push(this.model().day) },
  });
}

describe('the field of a day', () => {
  it('is compulsory, says what is no day, and sends the day that it shows', async () => {
    const { host, loader, fixture } = await showForm(TriedForm, {});
    const { sent } = fixture.componentInstance;
    const field = await loader.getHarness(MatFormFieldHarness);
    const input = await loader.getHarness(MatInputHarness);
    const send = async (text: string) => {
      await input.setValue(text);
      const element = host.querySelector('input');
      element?.dispatchEvent(new Event('change'));
      element?.blur();
      host.querySelector<HTMLElement>('[type=submit]')?.click();
      await fixture.whenStable();
      return field.getTextErrors();
    };
    expect(await input.isRequired()).toBe(true);
    expect(await send('')).toEqual(['Попълнете това поле.']);
    expect(await send('32.1.2027')).toEqual([expect.stringMatching(/[а-я]/)]);
    expect(await send('вчера')).not.toEqual(['Попълнете това поле.']);
    expect([sent, await input.getValue()]).toEqual([[], 'вчера']);
    expect(await send('6.1.27')).toEqual([]);
    await expect.poll(() => sent).toEqual(['2027-01-06']);
  });
});
