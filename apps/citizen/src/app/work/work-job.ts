import { Component, computed, inject, input, signal } from '@angular/core';
import type { WorkActKind, WorkToDoFragment } from '@ns/contract/city';
import { LocalDates, ScreenTexts } from '@ns/web';
import { categoryIcon } from '../icons/category-icon.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PhotoList } from '../photos/photo-list.ts';
import { WorkForm } from './work-form.ts';
import { WorkOutbox } from './work-outbox.ts';

/** One job of a contractor with everything that can be said of it. */
export type Job = WorkToDoFragment['orders'][number];

/** One job: where, what, and the buttons for one thumb. */
@Component({
  selector: 'ns-work-job',
  imports: [screenParts, PhotoList, WorkForm],
  host: { style: 'display: block' },
  templateUrl: './work-job.html',
  styleUrl: './work-job.css',
})
export class WorkJob {
  readonly token = input.required<string>();
  readonly job = input.required<Job>();
  /** How far it is, in words; empty when the place of the device is not known. */
  readonly distance = input('');

  protected readonly t = inject(ScreenTexts).t;
  /** What the device did not keep. */
  protected readonly failure = signal('');
  /** As programs of maps take it (RFC 5870); empty without a point. */
  protected readonly point = computed(() => {
    const { lat, lon } = this.job();
    return lat == null || lon == null ? '' : `${lat.toFixed(5)},${lon.toFixed(5)}`;
  });
  protected readonly categoryIcon = categoryIcon;
  protected readonly dates = inject(LocalDates);
  private readonly outbox = inject(WorkOutbox);
  /** Which form is open. */
  protected readonly open = signal<WorkActKind | null>(null);
  protected readonly more = ['NOT_OURS', 'NOT_FOUND', 'QUESTION'] as const satisfies readonly WorkActKind[];
  private readonly acts = computed(() => this.outbox.acts().filter(({ orderId }) => orderId === this.job().id));
  /** What waits for the network, the last press. */
  protected readonly waiting = computed(() => this.acts().findLast(({ refusal }) => refusal === ''));
  protected readonly refused = computed(() => this.acts().filter(({ refusal }) => refusal !== ''));
  protected readonly isReceived = computed(
    () => this.job().state !== 'WAITING' || this.acts().some(({ kind, refusal }) => kind === 'RECEIVED' && !refusal),
  );
  /** What the municipality has to answer first. */
  protected readonly answered = computed(() => {
    const { answer } = this.job();
    const pressed = this.waiting()?.kind;
    return answer === 'PROPOSE_DONE' || answer === 'NOT_OURS' || (pressed !== undefined && pressed !== 'RECEIVED');
  });

  protected async receive(): Promise<void> {
    const [key, queuedAt] = [crypto.randomUUID(), new Date().toISOString()];
    const act = { key, token: this.token(), orderId: this.job().id, kind: 'RECEIVED', text: '', queuedAt } as const;
    try {
      await this.outbox.enqueue({ ...act, refusal: '' }, {});
      this.failure.set('');
    } catch {
      this.failure.set(this.t('work.noStorage'));
    }
  }

  protected drop(key: string): void {
    void this.outbox.drop(key);
  }
}
