import { inputBinding, signal } from '@angular/core';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { TransitionControls } from './transition-controls.ts';
import { TransitionFieldEntry } from './transition-field.ts';

const rule = { field: 'ASSIGNEE', required: false, label: 'Отговорен служител', hint: null };

describe('the field of the responsible person', () => {
  it('offers nobody of the department before until those of the new one are known', async () => {
    const department = signal('ecology');
    const late = Promise.withResolvers<null>();
    const { loader } = await showForm(
      TransitionFieldEntry,
      {
        StaffOfDepartment: async ({ department: code }: { readonly department: string }) => {
          if (code === 'roads') {
            await late.promise;
          }
          const name = `Демо ${code}`;
          return { staffMembers: [{ __typename: 'StaffMember', id: name, name }] };
        },
      },
      [
        inputBinding('rule', signal(rule)),
        inputBinding('controls', signal(new TransitionControls())),
        inputBinding('signalId', signal('7')),
        inputBinding('department', department),
      ],
    );
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
