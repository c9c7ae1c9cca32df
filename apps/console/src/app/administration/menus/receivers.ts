import { Injectable, computed, inject } from '@angular/core';
import { type ReceiversQuery, ReceiversDocument, type SharedPart } from '@ns/contract/console';
import { ScreenTexts, watchQuery } from '@ns/web';
import { editedWords } from '../../form/words-by-language.ts';
import type { MenuRow } from './menu.ts';

export type EditedReceiver = ReceiversQuery['receivers'][number];

export const sharedParts = ['DESCRIPTION', 'PLACE', 'PHOTOS', 'NUMBERS'] as const satisfies readonly SharedPart[];

/** Who gets reports: the external bodies, then the contractors. */
@Injectable()
export class Receivers {
  private readonly t = inject(ScreenTexts).t;

  readonly query = watchQuery(ReceiversDocument, () => ({}), { fetchPolicy: 'network-only' });
  readonly all = computed(() => this.query.data()?.receivers ?? []);
  readonly rows = () => this.all().map((receiver) => this.row(receiver));

  find(key: string | null): EditedReceiver | undefined {
    return this.all().find(({ code }) => code === key);
  }

  private row({ code: key, name: title, kind, channel, destination, archived, version }: EditedReceiver): MenuRow {
    const how = [this.t(`receivers.channel.${channel}`), destination].filter(Boolean).join(' · ');
    const detail = kind === 'CONTRACTOR' ? `${this.t('receivers.contractor')} · ${how}` : how;
    return { key, title, detail, archived, version, group: '', isNested: false, problem: null };
  }
}

/** A receiver as its form has it; undefined for a new contractor. */
export function receiverValues(receiver: EditedReceiver | undefined) {
  const shares = receiver?.shares ?? sharedParts;
  return {
    code: receiver?.code ?? '',
    name: editedWords(receiver?.nameTexts),
    phone: receiver?.phone ?? '',
    channel: receiver?.channel ?? ('NONE' as const),
    destination: receiver?.destination ?? '',
    service: receiver?.service ?? '',
    shares: {
      DESCRIPTION: shares.includes('DESCRIPTION'),
      PLACE: shares.includes('PLACE'),
      PHOTOS: shares.includes('PHOTOS'),
      NUMBERS: shares.includes('NUMBERS'),
    } satisfies Record<SharedPart, boolean>,
    answerDays: receiver?.answerDays ?? null,
    trusted: receiver?.trusted ?? false,
  };
}
