import { Component, computed, inject } from '@angular/core';
import { type ReceiverChannel, type SaveReceiverInput, SaveReceiverDocument } from '@ns/contract/console';
import { GraphqlClient, ScreenTexts } from '@ns/web';
import { givenTexts } from '../../form/words-by-language.ts';
import { entryParts } from './entry-parts.ts';
import { MenuEntry, type SaveTerms, entryRules } from './menu-entry.ts';
import { Receivers, receiverValues, sharedParts } from './receivers.ts';

type ReceiverValues = ReturnType<typeof receiverValues>;

/** In the order in which they are offered; the compiler asks for a new one. */
const channels = Object.keys({
  MAIL: true,
  OPEN311: true,
  SSEV: true,
  SEOS: true,
  NONE: true,
} satisfies Record<ReceiverChannel, true>) as readonly ReceiverChannel[];

/** How an external body or a contractor is reached, and what it gets of a report. */
@Component({
  selector: 'ns-receiver-form',
  imports: [entryParts],
  template: `
    @let fields = entry.form.fields;
    <ns-entry-frame menu="receivers" [canArchive]="!isBody()" [entry]="entry">
      @if (isBody()) {
        <p class="ns-small ns-quiet">{{ 'receivers.ofMenu' | transloco }}</p>
      } @else {
        <ns-text-field
          [label]="'menus.field.code' | transloco"
          [hint]="'menus.hint.code' | transloco"
          [of]="fields.code"
        />
        <ns-words-fields label="menus.field.name" [of]="fields.name" />
        <ns-text-field [label]="'menus.field.phone' | transloco" [of]="fields.phone" />
      }
      <ns-select-field [label]="'receivers.how' | transloco" [choices]="choices()" [of]="fields.channel" />
      @if (channel() !== 'NONE') {
        <ns-text-field [label]="'receivers.destination.' + channel() | transloco" [of]="fields.destination" />
      }
      @if (channel() === 'OPEN311' || channel() === 'SSEV') {
        <ns-text-field [label]="'receivers.service.' + channel() | transloco" [of]="fields.service" />
      }
      <ns-number-field
        [label]="'receivers.answerDays' | transloco"
        [hint]="'receivers.answerDaysHint' | transloco"
        [whole]="true"
        [formField]="fields.answerDays"
      />
      <fieldset>
        <legend>{{ 'receivers.shares' | transloco }}</legend>
        <p class="ns-small ns-quiet">{{ 'receivers.neverReporter' | transloco }}</p>
        @for (part of parts; track part) {
          <ns-check-field [label]="'receivers.part.' + part | transloco" [formField]="fields.shares[part]" />
        }
      </fieldset>
    </ns-entry-frame>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 550;
    }
    ns-check-field {
      display: block;
    }
  `,
})
export class ReceiverForm {
  private readonly client = inject(GraphqlClient);
  private readonly receivers = inject(Receivers);
  private readonly t = inject(ScreenTexts).t;
  private readonly rules = entryRules();
  protected readonly parts = sharedParts;
  protected readonly choices = computed(() =>
    channels.map((code) => ({ code, name: this.t(`receivers.channel.${code}`) })),
  );

  protected readonly entry: MenuEntry<ReceiverValues> = new MenuEntry<ReceiverValues>({
    values: (key) => receiverValues(this.receivers.find(key)),
    rules: ({ code }) => {
      this.rules.fixed(code);
    },
    save: (values, terms) => this.client.mutate(SaveReceiverDocument, { input: this.input(values, terms) }),
  });
  protected readonly channel = computed(() => this.entry.form.model().channel);
  protected readonly isBody = computed(() => this.receivers.find(this.entry.row()?.key ?? null)?.kind === 'BODY');

  private input(values: ReceiverValues, { archived, version }: SaveTerms): SaveReceiverInput {
    const { code, name, phone, channel, destination, service, shares, answerDays, trusted } = values;
    return {
      code: code.trim(),
      ...(this.isBody() ? {} : { nameTexts: givenTexts(name), phone: phone.trim() || null, archived, trusted }),
      channel,
      destination: channel === 'NONE' ? null : destination.trim() || null,
      service: channel === 'OPEN311' || channel === 'SSEV' ? service.trim() || null : null,
      shares: sharedParts.filter((part) => shares[part]),
      answerDays,
      categories: this.receivers.find(code)?.categories.map((category) => category.code) ?? [],
      version,
    };
  }
}
