import { Component, computed } from '@angular/core';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { type MailTopic, MailSwitchesDocument, SwitchMailsDocument } from '@ns/contract/console';
import { watchQuery, MutationSender } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { dialogParts } from '../form/form-parts.ts';

/** Which mails the member of staff gets: assignments, mentions, the daily digest. A switch counts at once. */
@Component({
  selector: 'ns-mail-switches',
  imports: [screenParts, dialogParts, MatSlideToggle],
  template: `
    <h2 mat-dialog-title>{{ 'mailSwitches.title' | transloco }}</h2>
    <mat-dialog-content>
      @for (choice of choices(); track choice.topic) {
        <mat-slide-toggle
          [checked]="choice.wanted"
          [disabled]="mutation.busy()"
          (change)="change(choice.topic, $event.checked)"
          >{{ choice.label }}</mat-slide-toggle
        >
      } @empty {
        @if (!query.error()) {
          <span class="ns-skeleton"></span>
        }
      }
      <ns-problem [text]="mutation.failure() || query.error()?.message" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ 'keys.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-slide-toggle {
      --mat-slide-toggle-label-text-size: 0.9375rem;
    }
    mat-slide-toggle ::ng-deep label {
      padding-left: 12px;
    }
  `,
})
export class MailSwitches {
  protected readonly query = watchQuery(MailSwitchesDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly choices = computed(() => this.query.data()?.mailPreferences.choices ?? []);
  protected readonly mutation = new MutationSender();

  protected async change(topic: MailTopic, wanted: boolean): Promise<void> {
    await this.mutation.send(SwitchMailsDocument, { input: { choices: [{ topic, wanted }] } }, 'MailPreferences');
    await this.query.refetch();
  }
}
