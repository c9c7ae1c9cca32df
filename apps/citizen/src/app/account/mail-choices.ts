import { Component, computed, inject, signal } from '@angular/core';
import { IonItem } from '@ionic/angular/ion-item';
import { IonList } from '@ionic/angular/ion-list';
import { IonToggle } from '@ionic/angular/ion-toggle';
import { type MailPace, type MailTopic, UpdateMyMailPreferencesDocument } from '@ns/contract/own';
import { GraphqlClient, ScreenTexts, MutationSender } from '@ns/web';
import { ChoiceField } from '../form/choice-field.ts';
import { screenParts } from '../page/screen-parts.ts';
import { AccountChoices } from './account-choices.ts';

const paces: readonly MailPace[] = ['AT_ONCE', 'DAILY', 'IN_APP'];

/** How mails come beyond those that always do. Each choice is saved at once. */
@Component({
  selector: 'ns-mail-choices',
  imports: [screenParts, IonItem, IonList, IonToggle, ChoiceField],
  host: { style: 'display: block' },
  styles: `
    .pace {
      width: 100%;
    }
  `,
  template: `
    <section class="stack tight gap-only" aria-labelledby="mails-heading">
      <h2 id="mails-heading">{{ t('mails.heading') }}</h2>
      <p class="soft small">{{ t('mails.always') }}</p>
      <p class="soft small">{{ t('mails.interim') }}</p>
      <ion-list lines="full">
        @for (choice of choices(); track choice.topic) {
          <ion-item>
            @if (choice.offers.length > 2) {
              <ns-choice-field
                class="pace"
                [label]="choice.label"
                [choices]="choice.offers"
                [value]="choice.pace"
                (valueChange)="choose(choice.topic, $event)"
              />
            } @else {
              <ion-toggle
                [checked]="choice.wanted"
                [disabled]="form.busy()"
                (ionChange)="choose(choice.topic, $event.detail.checked ? 'AT_ONCE' : 'IN_APP')"
                >{{ choice.label }}</ion-toggle
              >
            }
          </ion-item>
        }
      </ion-list>
      @if (page.error(); as failure) {
        <ns-load-failure [failure]="failure" (again)="page.refetch()" />
      }
      <p class="small soft" role="status">{{ saved() ? t('mails.saved') : '' }}</p>
      <ns-message [text]="form.failure()" />
    </section>
  `,
})
export class MailChoices {
  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  protected readonly page = inject(AccountChoices).page;
  protected readonly choices = computed(() =>
    (this.page.data()?.mailPreferences.choices ?? []).map((choice) => ({
      ...choice,
      offers: choice.offers.map(({ pace, label }) => ({ code: pace, name: label })),
    })),
  );
  protected readonly saved = signal(false);
  protected readonly form = new MutationSender();

  protected async choose(topic: MailTopic, wish: string): Promise<void> {
    const pace = paces.find((each) => each === wish);
    if (pace === undefined || this.choices().some((choice) => choice.topic === topic && choice.pace === pace)) {
      return;
    }
    this.saved.set(false);
    const input = { choices: [{ topic, pace }] };
    const answer = await this.form.receive(async () => {
      const given = await this.client.mutate(UpdateMyMailPreferencesDocument, { input });
      // Also after a refusal: the box shows what is so, not what was pressed.
      await this.page.refetch();
      return given;
    }, 'MailPreferences');
    this.saved.set(answer !== null);
  }
}
