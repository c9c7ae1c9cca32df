import { Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { HideWordsDocument, PersonalDataInDocument, type PersonalDataInQuery } from '@ns/contract/console';
import { GraphqlClient, MutationSender } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import type { StepForm } from './step-form.ts';

type Findings = PersonalDataInQuery['personalDataIn'];

/** A pause in typing after which the text is looked through. */
const typingPauseMs = 450;

/** Whether everybody reads the message of a step, and the personal data in it before it is sent. */
@Component({
  selector: 'ns-public-text-choice',
  imports: [screenParts, MatCheckbox],
  template: `
    <mat-checkbox [checked]="isPublic()" (change)="form().choosePublic($event.checked)">
      {{ 'publicText.choice' | transloco }}
    </mat-checkbox>
    <p class="ns-quiet ns-small hint">{{ 'publicText.hint' | transloco }}</p>
    <div role="status">
      @if (findings().length) {
        <div class="ns-notice ns-notice--attention found" data-testid="personal-data">
          <p>{{ (form().isConfirmed() ? 'publicText.stays' : 'publicText.found') | transloco }}</p>
          <ul>
            @for (finding of findings(); track $index) {
              <li>
                {{ finding.label }} <mark>{{ finding.words }}</mark>
              </li>
            }
          </ul>
          @if (!form().isConfirmed()) {
            <div class="ns-buttons answers">
              @if (mayHide()) {
                <button matButton="outlined" type="button" [disabled]="mutation.busy()" (click)="hideThem()">
                  {{ 'publicText.hideThem' | transloco }}
                </button>
              }
              <button matButton="outlined" type="button" (click)="form().confirm()">
                {{ 'publicText.stay' | transloco }}
              </button>
              <button matButton="outlined" type="button" (click)="form().choosePublic(false)">
                {{ 'publicText.hide' | transloco }}
              </button>
            </div>
            <ns-problem [text]="mutation.failure()" />
          }
        </div>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .hint {
      margin: -6px 0 0 40px;
    }
    .found {
      display: grid;
      gap: 6px;
      margin-top: 6px;
    }
    ul {
      margin: 0;
      padding-left: 20px;
    }
    mark {
      border-radius: 4px;
      padding: 0 4px;
      overflow-wrap: anywhere;
    }
    .answers {
      --mat-button-outlined-label-text-color: currentColor;
    }
  `,
})
export class PublicTextChoice {
  private readonly client = inject(GraphqlClient);
  private readonly permissions = inject(Permissions);

  readonly form = input.required<StepForm>();
  readonly signalId = input.required<string>();
  /** What the kind of the step says where nothing was chosen. */
  readonly byKind = input.required<boolean>();

  protected readonly mutation = new MutationSender();
  protected readonly mayHide = computed(() => this.permissions.has('signal.publish'));
  protected readonly isPublic = computed(() => this.form().isPublic(this.byKind()));
  /** The text that everybody would read. */
  private readonly text = computed(() => (this.isPublic() ? this.form().model().message.trim() : ''));
  private readonly looked = signal<{ readonly text: string; readonly findings: Findings }>({ text: '', findings: [] });
  /** Of the text that was looked through last, until another answer comes; nothing once it is not public. */
  protected readonly findings = computed<Findings>(() => (this.text() === '' ? [] : this.looked().findings));

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
    effect(() => {
      const text = this.text();
      const signalId = this.signalId();
      clearTimeout(timer);
      if (text !== '' && text !== untracked(this.looked).text) {
        timer = setTimeout(() => void this.look(signalId, text), typingPauseMs);
      }
    });
  }

  /** Everybody reads the text without them; they stay hidden when the step is not taken after all. */
  protected async hideThem(): Promise<void> {
    const { text, findings } = this.looked();
    const hide = [...new Set(findings.map(({ words }) => words))];
    if (await this.mutation.send(HideWordsDocument, { signalId: this.signalId(), hide, show: [] }, 'Signal')) {
      this.looked.set({ text, findings: [] });
    }
  }

  /** Without an answer nothing is pointed out here: the server looks through the text once more when it is sent. */
  private async look(signalId: string, text: string): Promise<void> {
    const findings = await this.client.query(PersonalDataInDocument, { signalId, text });
    if (Array.isArray(findings) && text === this.text()) {
      this.looked.set({ text, findings });
    }
  }
}
