import { Component, computed, inject, input } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import type { DeliveryPartsFragment, HistoryEntryFragment } from '@ns/contract/console';
import { LanguageStore, LocalDates } from '@ns/web';
import { fileSize } from '../form/file-size.ts';
import type { IconName } from '../appearance/icon-set.ts';
import { deliveryLook } from '../appearance/registration-look.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { statusLook } from '../appearance/status-look.ts';
import { Permissions } from '../access/permissions.ts';
import { HistoryChoice } from './history-choice.ts';
import { countByKind, historyItems, historyKinds } from './history-items.ts';
import { LookLine } from './look-line.ts';
import { looksOf } from './looks.ts';
import { PhotoStrip } from './photo-strip.ts';
import { PublicTextMark } from './public-text-mark.ts';

/** Everything that happened to the signal and every mail about it, the newest first; to be narrowed to one kind. */
@Component({
  selector: 'ns-history-list',
  imports: [screenParts, MatButtonToggle, MatButtonToggleGroup, LookLine, PhotoStrip, PublicTextMark],
  templateUrl: './history-list.html',
  styleUrl: './history-list.scss',
})
export class HistoryList {
  readonly signalId = input.required<string>();
  readonly events = input.required<readonly HistoryEntryFragment[]>();
  readonly deliveries = input.required<readonly DeliveryPartsFragment[]>();

  protected readonly dates = inject(LocalDates);
  private readonly permissions = inject(Permissions);
  private readonly language = inject(LanguageStore).tag;
  protected readonly choice = inject(HistoryChoice);
  protected readonly kinds = historyKinds;
  protected readonly deliveryLook = deliveryLook;
  private readonly items = computed(() => historyItems(this.events(), this.deliveries()));
  protected readonly counts = computed(() => countByKind(this.items()));
  protected readonly total = computed(() => this.items().length);
  protected readonly shown = computed(() => {
    const kind = this.choice.kind();
    return kind === 'all' ? this.items() : this.items().filter(({ kinds }) => kinds.includes(kind));
  });

  /** Photos of an outcome are for everybody; what the machine could not look at waits for a person. */
  protected asksToLook({ type, photos }: HistoryEntryFragment): boolean {
    return type === 'resolved' && this.permissions.has('signal.publish') && looksOf(photos).failed.length > 0;
  }

  protected names({ mentions }: HistoryEntryFragment): string {
    return mentions.map(({ name }) => name).join(', ');
  }

  protected nameAndSize({ name, bytes }: HistoryEntryFragment['documents'][number]) {
    return { name, size: fileSize(bytes, this.language()) };
  }

  protected icon({ status, note, type }: HistoryEntryFragment): IconName {
    return status
      ? statusLook[status].icon
      : type === 'message'
        ? 'mail'
        : type === 'note' || note
          ? 'note'
          : type.startsWith('regist')
            ? 'stamp'
            : 'working';
  }
}
