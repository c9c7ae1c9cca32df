import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { translateObjectSignal, TranslocoService } from '@jsverse/transloco';
import {
  EndStaffSessionsDocument,
  InviteStaffDocument,
  type ListedStaffFragment,
  type Role,
  StaffSessionsDocument,
  type StaffSessionsQuery,
  UpdateStaffDocument,
  type UpdateStaffInput,
} from '@ns/contract/console';
import { GraphqlClient, LocalDates } from '@ns/web';
import { screenParts } from '../../appearance/screen-parts.ts';
import { isLeftByEscape } from '../../form/left-by-escape.ts';
import { elementFocus } from '../../form/element-focus.ts';
import { MutationForm } from '../../form/mutation-form.ts';
import { Catalogue } from '../../catalogue/catalogue.ts';
import { DateField } from '../../date/date-field.ts';
import { fieldParts } from '../../form/form-parts.ts';

const text = () => new FormControl('', { nonNullable: true, validators: [Validators.required] });

/** Somebody to be invited, or an account of the staff: who it is, what it may do, absence, sessions, end. */
@Component({
  selector: 'ns-staff-form',
  imports: [screenParts, ReactiveFormsModule, fieldParts, DateField],
  templateUrl: './staff-form.html',
  styleUrl: './staff-form.scss',
})
export class StaffForm {
  private readonly client = inject(GraphqlClient);
  private readonly words = inject(TranslocoService);
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
  protected readonly form = new FormGroup({
    name: text(),
    email: text(),
    role: new FormControl<Role | null>(null, Validators.required),
    departments: new FormControl<string[]>([], { nonNullable: true }),
    awayUntil: new FormControl<string | null>(null),
    substituteId: new FormControl('', { nonNullable: true }),
  });
  protected readonly substitutes = computed(() =>
    this.everybody().filter(({ id, active, pending }) => active && !pending && id !== this.member()?.id),
  );
  protected readonly openSessions = signal<StaffSessionsQuery['staffSessions']>([]);
  protected readonly mutation = new MutationForm(() => this.form.controls);
  /** The second press of what cannot be undone at once is awaited. */
  protected readonly leaving = signal(false);

  constructor() {
    effect(() => {
      const member = this.member();
      untracked(() => this.take(member));
    });
  }

  protected async save(): Promise<void> {
    this.mutation.clear();
    this.form.markAllAsTouched();
    const { name, email, role, departments, awayUntil, substituteId } = this.form.getRawValue();
    if (this.form.invalid || role === null) {
      return;
    }
    const member = this.member();
    if (member) {
      await this.update({ id: member.id, name, role, departments, awayUntil, substituteId: substituteId || null });
      return;
    }
    const input = { name, email, role, departments };
    const invited = await this.mutation.send(InviteStaffDocument, { input }, 'StaffMember');
    if (invited) {
      this.saved.emit(this.words.translate('staff.invited', { email: invited.email }));
    }
  }

  protected setAwayUntil(day: string | null): void {
    this.form.controls.awayUntil.setValue(day);
    this.form.controls.awayUntil.markAsDirty();
  }

  protected leave(event: Event): void {
    if (isLeftByEscape(event, this.form.dirty)) {
      this.cancelled.emit();
    }
  }

  protected async setActive(id: string, active: boolean): Promise<void> {
    await this.update({ id, active });
  }

  protected async endSessions(id: string): Promise<void> {
    const done = await this.mutation.send(EndStaffSessionsDocument, { id }, 'SessionsEnded');
    if (done) {
      this.saved.emit(this.words.translate('staff.signedOut', { count: done.ended }));
    }
  }

  private async update(change: UpdateStaffInput): Promise<void> {
    const member = await this.mutation.send(UpdateStaffDocument, { input: change }, 'StaffMember');
    this.leaving.set(false);
    if (member) {
      this.saved.emit(this.words.translate('staff.saved', { name: member.name }));
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
    this.mutation.clear();
    this.leaving.set(false);
    this.form.reset({
      name: member?.name ?? '',
      email: member?.email ?? '',
      role: member?.role ?? null,
      departments: member?.departments.map(({ code }) => code) ?? [],
      awayUntil: member?.awayUntil ?? null,
      substituteId: member?.substitute?.id ?? '',
    });
    this.openSessions.set([]);
    if (member) {
      void this.readSessions(member.id);
      this.form.controls.email.disable();
    } else {
      this.form.controls.email.enable();
    }
    // Keyboard and small screens go on in the form.
    this.focus('h2');
  }
}
