import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import type { SignalStatus } from '@ns/contract/citizen';
import { Notice } from '../app/form/notice.ts';
import { SubmitButton } from '../app/form/submit-button.ts';
import { TextAreaField } from '../app/form/text-area-field.ts';
import { TextField } from '../app/form/text-field.ts';
import { LanguageSwitch } from '../app/shell/language-switch.ts';
import { tones } from '../app/signals/signal-stage.ts';
import { StatusChip } from '../app/signals/status-chip.ts';

/** Every shared part of the citizen app in each of its states, to be looked at in both languages. */
@Component({
  selector: 'ns-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LanguageSwitch, Notice, StatusChip, SubmitButton, TextAreaField, TextField],
  template: `
    <main class="page wide">
      <h1>Shared parts of the citizen app</h1>
      <ns-language-switch />
      <h2>Statuses</h2>
      <p>
        @for (status of statuses; track status) {
          <ns-status-chip [status]="status" [label]="status" />
        }
      </p>
      <h2>Notices</h2>
      @for (kind of notices; track kind) {
        <ns-notice [kind]="kind">{{ kind }}: Сигналът Ви е изпратен.</ns-notice>
      }
      <h2>Fields</h2>
      <ns-text-field label="Вашето име" hint="Както е в документите" [(value)]="text" />
      <ns-text-field label="Имейл" type="email" error="Адресът не е пълен." [(value)]="text" />
      <ns-text-area-field label="Описание" [minLength]="10" hint="Какво и къде" [(value)]="text" />
      <h2>Buttons</h2>
      <form>
        <ns-submit-button>Изпратете</ns-submit-button>
        <ns-submit-button [busy]="true">Изпраща се</ns-submit-button>
        <ns-submit-button color="danger">Изтрийте профила</ns-submit-button>
      </form>
    </main>
  `,
  styles: `
    ns-notice,
    ns-submit-button,
    ns-text-field,
    ns-text-area-field {
      display: block;
      margin-block: 0.75rem;
    }
  `,
})
export class Parts {
  protected readonly statuses = Object.keys(tones) as SignalStatus[];
  protected readonly notices = ['information', 'waiting', 'success', 'danger'] as const;
  protected readonly text = signal('');
}
