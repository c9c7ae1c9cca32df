import { Component, computed, inject, input, output } from '@angular/core';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import type { UnsentAct } from '../offline/unsent-act.ts';
import { UnsentActs } from '../outbox/unsent-acts.ts';
import { ChangesList } from './changes-list.ts';

/**
 * What was done to a report on this device and is not with the server yet, as it was written. What somebody else made
 * impossible meanwhile, and what the server refused, waits here for its person.
 */
@Component({
  selector: 'ns-unsent-panel',
  imports: [screenParts, ChangesList],
  templateUrl: './unsent-panel.html',
  styleUrl: './unsent-panel.scss',
})
export class UnsentPanel {
  private readonly unsent = inject(UnsentActs);
  protected readonly dates = inject(LocalDates);

  readonly report = input.required<SignalDetailsFragment>();
  /** A button was pressed and is gone: the keyboard needs another place. */
  readonly settled = output();

  protected readonly acts = computed(() => this.unsent.of(this.report().id));
  protected readonly sending = this.unsent.sending;

  /** What was written, one paragraph each. */
  protected textsOf({ deed }: UnsentAct): readonly string[] {
    const texts = deed.kind === 'note' ? [deed.text] : [deed.answers.message, deed.answers.note];
    return texts.filter((text) => text != null && text !== '') as string[];
  }

  /** Whether the step can be taken on the report as it is now. */
  protected isPossible({ deed }: UnsentAct): boolean {
    return deed.kind === 'note' || this.report().availableTransitions.some(({ to }) => to === deed.to);
  }

  protected isTaking({ deed, accountId }: UnsentAct): boolean {
    return deed.kind === 'step' && deed.to === 'ASSIGNED' && deed.answers.assigneeId === accountId;
  }

  protected async insist({ clientKey }: UnsentAct): Promise<void> {
    await this.unsent.insist(clientKey, this.report());
    this.settled.emit();
  }

  protected async withdraw({ clientKey }: UnsentAct): Promise<void> {
    await this.unsent.withdraw(clientKey);
    this.settled.emit();
  }
}
