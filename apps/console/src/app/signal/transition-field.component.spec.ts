import { Component, signal } from '@angular/core';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { describe, expect, it } from 'vitest';
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
