import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type UpdatesFragment, WithdrawPublicUpdateDocument } from '@ns/contract/city';
import { LocalDates, MutationSender, ScreenTexts } from '@ns/web';
import { FollowAccount } from '../account/follow-account.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PhotoList } from '../photos/photo-list.ts';
import { followRequest } from './follow-request.ts';
import { UpdateForm } from './update-form.ts';

/** What the page needs of a published report to take updates of it. */
export interface Updatable extends UpdatesFragment {
  readonly id: string;
  readonly reference: string;
}

/**
 * „Новини от съседи“: how many say that it is still so, what of it the staff let be shown, the own ones with their
 * state, and the form. A visitor first says here by email who it is, or signs in elsewhere and comes back.
 */
@Component({
  selector: 'ns-resident-updates',
  imports: [screenParts, FollowAccount, PhotoList, UpdateForm],
  templateUrl: './resident-updates.html',
  styleUrl: './resident-updates.css',
})
export class ResidentUpdates {
  readonly signal = input.required<Updatable>();
  /** Whether updates are taken. */
  readonly isOpen = input.required<boolean>();
  /** What is reported and where, for the descriptions of photos. */
  readonly subject = input.required<string>();
  /** Something was added or withdrawn. */
  readonly changed = output();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly dates = inject(LocalDates);
  protected readonly mutation = new MutationSender();
  protected readonly isWriting = signal(false);
  protected readonly said = signal<'thanks' | 'thanksRead' | 'withdrawn' | null>(null);
  protected readonly request = followRequest(
    () => `update ${this.signal().reference}`,
    () => Promise.resolve(this.write()),
  );
  protected readonly countKey = computed(
    () => ({ 0: 'city.updates.none', 1: 'city.updates.one' })[this.signal().residentsUpdates] ?? 'city.updates.many',
  );
  /** Those of the viewer that are not among the shown ones. */
  protected readonly unshown = computed(() => this.signal().ownUpdates.filter(({ state }) => state !== 'PUBLISHED'));
  private readonly own = computed(() => new Set(this.signal().ownUpdates.map(({ id }) => id)));
  protected readonly shown = computed(() =>
    this.signal().publicUpdates.map((update) => ({ ...update, isOwn: this.own().has(update.id) })),
  );

  protected isKept({ isRead }: { readonly isRead: boolean }): void {
    this.isWriting.set(false);
    this.said.set(isRead ? 'thanksRead' : 'thanks');
    this.changed.emit();
  }

  protected async withdraw(id: string): Promise<void> {
    this.said.set(null);
    if (await this.mutation.send(WithdrawPublicUpdateDocument, { id }, 'PublicUpdateWithdrawn')) {
      this.said.set('withdrawn');
      this.changed.emit();
    }
  }

  private write(): void {
    this.said.set(null);
    this.isWriting.set(true);
  }
}
