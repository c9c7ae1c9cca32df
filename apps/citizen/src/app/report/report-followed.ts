import { Component, inject, input } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';

/** After „the same case“: nothing was sent, what happens with the followed signal, and where it is found. */
@Component({
  selector: 'ns-report-followed',
  imports: [screenParts],
  template: `
    <ns-page [heading]="t('followed.heading')">
      <div class="stack">
        <section class="card stack">
          <ns-notice kind="success"
            >{{ t('followed.text') }} <span class="code">{{ reference() }}</span>.</ns-notice
          >
          <ol class="next">
            <li>{{ t('followed.mails') }}</li>
            <li>{{ t('followed.list') }}</li>
            <li>{{ t('followed.end') }}</li>
          </ol>
        </section>
        <div class="row">
          <a class="button" routerLink="/signals">{{ t('followed.open') }}</a>
          <a class="button quiet" routerLink="/report">{{ t('sent.another') }}</a>
        </div>
      </div>
    </ns-page>
  `,
})
export class ReportFollowed {
  readonly reference = input.required<string>();
  protected readonly t = inject(ScreenTexts).t;
}
