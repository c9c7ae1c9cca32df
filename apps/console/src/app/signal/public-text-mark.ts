import { Component, computed, inject, input, signal } from '@angular/core';
import { HideWordsDocument, type HistoryEntryFragment, SetTextPublicDocument } from '@ns/contract/console';
import { MutationSender } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Whether everybody reads the text of a step; who may publish decides it anew. */
@Component({
  selector: 'ns-public-text-mark',
  imports: [screenParts],
  template: `
    <p class="ns-small ns-quiet line">
      <mat-icon class="ns-icon-small" [svgIcon]="entry().messagePublic ? 'eye' : 'unseen'" aria-hidden="true" />
      {{ (entry().messagePublic ? 'publicText.public' : 'publicText.private') | transloco }}
      @if (mayPublish() && !found()) {
        <button matButton type="button" [disabled]="mutation.busy()" (click)="change(false)">
          {{ (entry().messagePublic ? 'publicText.unshow' : 'publicText.show') | transloco }}
        </button>
      }
    </p>
    @if (found(); as words) {
      <div class="ns-notice ns-notice--attention" role="alert">
        <p>{{ 'publicText.ask' | transloco: { found: words } }}</p>
        <div class="ns-buttons">
          <button matButton="outlined" type="button" [disabled]="mutation.busy()" (click)="hideThem()">
            {{ 'publicText.hideThem' | transloco }}
          </button>
          <button matButton="outlined" type="button" [disabled]="mutation.busy()" (click)="change(true)">
            {{ 'publicText.stay' | transloco }}
          </button>
          <button matButton type="button" (click)="drop()">{{ 'cancel' | transloco }}</button>
        </div>
      </div>
    }
    <ns-problem [text]="mutation.failure()" />
  `,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 6px;
    }
  `,
})
export class PublicTextMark {
  private readonly permissions = inject(Permissions);

  readonly signalId = input.required<string>();
  readonly entry = input.required<Pick<HistoryEntryFragment, 'cursor' | 'messagePublic'>>();

  protected readonly mutation = new MutationSender();
  protected readonly mayPublish = computed(() => this.permissions.has('signal.publish'));
  private readonly findings = signal<readonly { readonly label: string; readonly words: string }[]>([]);
  /** Personal data in the text, in words; empty until they are asked about. */
  protected readonly found = computed(() =>
    this.findings()
      .map(({ label, words }) => `${label} „${words}“`)
      .join(', '),
  );

  protected drop(): void {
    this.findings.set([]);
  }

  /** Hides them from the public, and then shows the text without them. */
  protected async hideThem(): Promise<void> {
    const hide = [...new Set(this.findings().map(({ words }) => words))];
    if (await this.mutation.send(HideWordsDocument, { signalId: this.signalId(), hide, show: [] }, 'Signal')) {
      await this.change(false);
    }
  }

  protected async change(personalDataConfirmed: boolean): Promise<void> {
    const { cursor, messagePublic } = this.entry();
    const variables = { signalId: this.signalId(), event: cursor, isPublic: !messagePublic, personalDataConfirmed };
    const answer = await this.mutation.send(SetTextPublicDocument, variables, 'Signal', 'PersonalDataError');
    this.findings.set(answer?.__typename === 'PersonalDataError' ? answer.findings : []);
  }
}
