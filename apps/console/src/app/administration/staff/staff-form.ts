import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { disabled } from '@angular/forms/signals';
import { translateObjectSignal } from '@jsverse/transloco';
import {
  EndStaffSessionsDocument,
  InviteStaffDocument,
  type ListedStaffFragment,
  StaffSessionsDocument,
  type StaffSessionsQuery,
  UpdateStaffDocument,
  type UpdateStaffInput,
} from '@ns/contract/console';
import { GraphqlClient, LocalDates, ScreenTexts } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../../appearance/screen-parts.ts';
import { isLeftByEscape } from '../../form/left-by-escape.ts';
import { elementFocus } from '../../form/element-focus.ts';
import { Catalogue } from '../../catalogue/catalogue.ts';
import { DateField } from '../../date/date-field.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { fieldRules } from '../../form/field-rules.ts';

const valuesOf = (member: ListedStaffFragment | null) => ({
  name: member?.name ?? '',
  email: member?.email ?? '',
  role: member?.role ?? null,
  departments: member?.departments.map(({ code }) => code) ?? [],
  awayUntil: member?.awayUntil ?? '',
  substituteId: member?.substitute?.id ?? '',
});

/** Somebody to be invited, or an account of the staff: who it is, what it may do, absence, sessions, end. */
@Component({
  selector: 'ns-staff-form',
  imports: [screenParts, fieldParts, DateField],
  templateUrl: './staff-form.html',
  styleUrl: './staff-form.scss',
})
export class StaffForm {
  private readonly client = inject(GraphqlClient);
  private readonly t = inject(ScreenTexts).t;
  private readonly focus = elementFocus();
  protected readonly catalogue = inject(Catalogue);
  protected readonly dates = inject(LocalDates);

  /** null for somebody to be invited */
  readonly member = input.required<ListedStaffFragment | null>();
  readonly everybody = input.required<readonly ListedStaffFragment[]>();
  /** What was done, in words. */
  readonly saved = output<string>();
  readonly cancelled = output();

  private readonly roleNames = translateObjectSignal('role');
  /** The roles that can be given: the dictionary has every role, from the least to the most. */
  protected readonly roles = computed(() => Object.keys(this.roleNames()).filter((role) => role !== 'CITIZEN'));
  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal(valuesOf(null)), {
    rules: ({ name, email, role }) => {
      this.rules.needed(name);
      this.rules.atMost(name, 100);
      this.rules.needed(email);
      disabled(email, () => this.member() !== null);
      this.rules.needed(role);
    },
    save: () => this.save(),
  });
  protected readonly substitutes = computed(() =>
    this.everybody().filter(({ id, active, pending }) => active && !pending && id !== this.member()?.id),
  );
  protected readonly openSessions = signal<StaffSessionsQuery['staffSessions']>([]);
  /** The second press of what cannot be undone at once is awaited. */
  protected readonly leaving = signal(false);

  constructor() {
    effect(() => {
      const member = this.member();
      untracked(() => this.take(member));
    });
  }

  private async save(): Promise<void> {
    const { name, email, role, departments, awayUntil, substituteId } = this.form.model();
    if (role === null) {
      return;
    }
    const member = this.member();
    if (member) {
      const absence = { awayUntil: awayUntil || null, substituteId: substituteId || null };
      await this.update({ id: member.id, name, role, departments, ...absence });
      return;
    }
    const input = { name, email, role, departments };
    const invited = await this.form.send(InviteStaffDocument, { input }, 'StaffMember');
    if (invited) {
      this.saved.emit(this.t('staff.invited', { email: invited.email }));
    }
  }

  protected leave(event: Event): void {
    if (isLeftByEscape(event, this.form.fields().dirty())) {
      this.cancelled.emit();
    }
  }

  protected async setActive(id: string, active: boolean): Promise<void> {
    await this.update({ id, active });
  }

  protected async endSessions(id: string): Promise<void> {
    const done = await this.form.send(EndStaffSessionsDocument, { id }, 'SessionsEnded');
    if (done) {
      this.saved.emit(this.t('staff.signedOut', { count: done.ended }));
    }
  }

  private async update(change: UpdateStaffInput): Promise<void> {
    const member = await this.form.send(UpdateStaffDocument, { input: change }, 'StaffMember');
    this.leaving.set(false);
    if (member) {
      this.saved.emit(this.t('staff.saved', { name: member.name }));
    }
  }

  /** Without an answer the sessions are left out; everything else can still be done. */
  private async readSessions(id: string): Promise<void> {
    const answer = await this.client.query(StaffSessionsDocument, { id });
    if (Array.isArray(answer) && this.member()?.id === id) {
      this.openSessions.set(answer);
    }
  }

  private take(member: ListedStaffFragment | null): void {
    this.leaving.set(false);
    this.form.reset(valuesOf(member));
    this.openSessions.set([]);
    if (member) {
      void this.readSessions(member.id);
    }
    // Keyboard and small screens go on in the form.
    this.focus('h2');
  }
}
