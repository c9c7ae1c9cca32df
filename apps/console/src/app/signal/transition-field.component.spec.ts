import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { describe, expect, it } from 'vitest';
import { Permissions } from '../access/permissions.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { showForm } from '../testing/console-fixture.ts';
import { StepForm } from './step-form.ts';
import { TransitionFieldEntry } from './transition-field.ts';

const rule = { field: 'ASSIGNEE', required: false, label: 'Отговорен служител', hint: null } as const;
const department = signal('ecology');

@Component({
  imports: [TransitionFieldEntry],
  template: `<ns-transition-field signalId="7" [rule]="rule" [form]="form" [department]="department()" />`,
})
class Page {
  protected readonly rule = rule;
  protected readonly department = department;
  protected readonly form = new StepForm(
    () => [rule],
    () => Promise.resolve(),
  );
}

describe('the field of the responsible person', () => {
  it('offers nobody of the department before until those of the new one are known', async () => {
    const late = Promise.withResolvers<null>();
    const { loader } = await showForm(Page, {
      StaffOfDepartment: async ({ department: code }: { readonly department: string }) => {
        if (code === 'roads') {
          await late.promise;
        }
        const name = `Демо ${code}`;
        return { staffMembers: [{ __typename: 'StaffMember', id: name, name }] };
      },
    });
    const choices = await loader.getHarness(MatAutocompleteHarness);
    const offered = async () => {
      await choices.blur();
      await choices.focus();
      return Promise.all((await choices.getOptions()).map((option) => option.getText()));
    };
    await expect.poll(offered).toContain('Демо ecology');
    department.set('roads');
    expect(await offered()).not.toContain('Демо ecology');
    late.resolve(null);
    await expect.poll(offered).toContain('Демо roads');
  });
});

const forward = { field: 'EXTERNAL_BODY', required: true, label: 'Външен орган', hint: null } as const;
const bodies = [
  { code: 'rzi', name: 'РЗИ', phone: null },
  { code: 'kat', name: 'КАТ', phone: '02 000 0001' },
  { code: 'viks', name: 'ВиК', phone: '02 000 0002' },
];

@Component({
  imports: [TransitionFieldEntry],
  template: `<ns-transition-field signalId="7" usualBody="kat" [rule]="rule" [form]="form" />`,
})
class ForwardPage {
  protected readonly rule = forward;
  protected readonly form = new StepForm(
    () => [forward],
    () => Promise.resolve(),
  );
}

describe('the field of the body outside', () => {
  it('has the usual one of the category first, the others by name, with the telephones that are known', async () => {
    TestBed.overrideProvider(Catalogue, { useValue: { externalBodies: signal(bodies) } });
    const { loader } = await showForm(ForwardPage, {});
    const choices = await loader.getHarness(MatAutocompleteHarness);
    await choices.focus();
    const texts = await Promise.all((await choices.getOptions()).map((option) => option.getText()));
    expect(texts.map((text) => text.replace(/\s+/g, ' '))).toEqual(['КАТ 02 000 0001', 'ВиК 02 000 0002', 'РЗИ']);
    await choices.selectOption({ text: /ВиК/ });
    expect(await choices.getValue()).toBe('ВиК');
  });
});

const words = { field: 'MESSAGE', required: true, label: 'Съобщение', hint: null } as const;

@Component({
  imports: [TransitionFieldEntry],
  template: `<ns-transition-field signalId="7" [rule]="rule" [form]="form" />`,
})
class MessagePage {
  protected readonly rule = words;
  protected readonly form = new StepForm(
    () => [words],
    () => Promise.resolve(),
  );
}

describe('the field of the message', () => {
  it.each([
    [true, ['Готови текстове…']],
    [false, []],
  ])('leads to the ready texts those who may edit them: %s', async (mayEdit, links) => {
    TestBed.overrideProvider(Permissions, { useValue: { has: (name: string) => mayEdit && name === 'text.edit' } });
    const { host } = await showForm(MessagePage, {});
    const shown = [...host.querySelectorAll<HTMLAnchorElement>('a[href="/texts"]')];
    expect(shown.map(({ textContent }) => textContent.trim())).toEqual(links);
    // What was typed stays where it is.
    expect(shown.every(({ target }) => target === '_blank')).toBe(true);
  });
});

@Component({
  imports: [TransitionFieldEntry],
  template: `<ns-transition-field signalId="7" [rule]="rule" [form]="form" />`,
})
class PhotosPage {
  protected readonly rule = { field: 'PHOTOS', required: true, label: 'Снимки', hint: null } as const;
  readonly form: StepForm = new StepForm(
    () => [this.rule],
    () => Promise.resolve(),
  );
}

describe('the field of the photos', () => {
  it('says everything that the server objects to in them', async () => {
    const { host, fixture } = await showForm(PhotosPage, {});
    const { form } = fixture.componentInstance;
    const fields = [
      { path: 'photoIds.0', message: 'Няма такава снимка.' },
      { path: 'photoIds.1', message: 'Снимката е на друг сигнал.' },
    ];
    await form.receive(() => Promise.resolve({ __typename: 'InvalidInputError', message: '!', fields }), 'Signal');
    const said = () => host.querySelector('[role=alert]')?.textContent;
    await expect.poll(said).toBe('Няма такава снимка. Снимката е на друг сигнал.');
  });
});
