import { Component, computed, inject, signal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { type ListedStaffFragment, ResendInvitationDocument, StaffDocument } from '@ns/contract/console';
import { GraphqlClient, LocalDates, watchQuery, ScreenTexts } from '@ns/web';
import { formOpener } from '../../form/form-opener.ts';
import { Permissions } from '../../access/permissions.ts';
import { StaffForm } from './staff-form.ts';
import { screenParts } from '../../appearance/screen-parts.ts';

/** Accounts of the staff: invited, changed, away, deactivated. Heads of departments see their own people. */
@Component({
  selector: 'ns-staff',
  imports: [screenParts, StaffForm],
  templateUrl: './staff.html',
  styleUrl: './staff.scss',
})
export class Staff {
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly permissions = inject(Permissions);

  private readonly opener = formOpener();

  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(StaffDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly manages = computed(() => this.permissions.has('staff.manage'));
  protected readonly intro = computed(() =>
    this.manages()
      ? 'staff.intro'
      : this.permissions.reach('staff.read') === 'OWN_DEPARTMENTS'
        ? 'staff.introHead'
        : 'staff.introAll',
  );
  protected readonly everybody = computed(() => this.query.data()?.staff ?? null);
  protected readonly groups = computed(() => {
    const everybody = this.everybody() ?? [];
    return [
      { label: 'staff.active', members: everybody.filter(({ active }) => active) },
      { label: 'staff.inactive', members: everybody.filter(({ active }) => !active) },
    ].filter(({ members }) => members.length > 0);
  });
  /** What the form holds: a person, a new one, or nothing. */
  protected readonly edited = signal<ListedStaffFragment | 'new' | null>(null);
  protected readonly editedMember = computed(() => {
    const edited = this.edited();
    return edited === 'new' ? null : edited;
  });

  protected open(edited: ListedStaffFragment | 'new'): void {
    this.opener.remember();
    this.edited.set(edited);
  }

  protected close(): void {
    this.edited.set(null);
    this.opener.focus();
  }

  protected departments({ departments }: ListedStaffFragment): string {
    return departments.map(({ name }) => name).join(', ');
  }

  protected finish(message: string): void {
    this.close();
    this.snackBar.open(message, undefined, { duration: 6_000 });
    void this.query.refetch();
  }

  protected async resend({ id, email }: ListedStaffFragment): Promise<void> {
    const answer = await this.client.mutate(ResendInvitationDocument, { id });
    this.snackBar.open(
      answer.__typename === 'StaffMember' ? this.t('staff.invited', { email }) : answer.message,
      undefined,
      { duration: 6_000 },
    );
    void this.query.refetch();
  }
}
