import {
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  viewChildren,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Meta } from '@angular/platform-browser';
import { ActivatedRoute } from '@angular/router';
import { WorkDocument, type WorkToDoFragment } from '@ns/contract/city';
import { type MapPoint, type MapPosition, metersBetween, ScreenTexts, watchQuery } from '@ns/web';
import { deviceGeolocation } from '../device/geolocation.ts';
import { deviceStorage } from '../device/storage.ts';
import { Municipality } from '../page/municipality.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PlacePreview } from '../place/place-preview.ts';
import { type Job, WorkJob } from './work-job.ts';
import { WorkOutbox } from './work-outbox.ts';

const keptKey = 'ns.work';

/** What is to be done, and what the contractor said is done. */
const looks = {
  open: { tone: 'sun', mark: 'open' },
  done: { tone: 'leaf', mark: 'done' },
} as const satisfies Record<string, Pick<MapPoint, 'tone' | 'mark'>>;

/** The work of a link as this device saw it last. */
interface KeptWork {
  readonly token: string;
  readonly work: WorkToDoFragment;
}

/**
 * What a contractor has to do, without an account. The token stands after `#`, so no server's log has it. The page
 * works without a network: it shows what it saw last, and what is pressed waits on the device.
 */
@Component({
  selector: 'ns-work-page',
  imports: [screenParts, PlacePreview, WorkJob],
  styleUrl: './work-page.css',
  templateUrl: './work-page.html',
})
export class WorkPage {
  protected readonly t = inject(ScreenTexts).t;
  private readonly storage = inject(deviceStorage);
  private readonly geolocation = inject(deviceGeolocation);
  private readonly outbox = inject(WorkOutbox);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly token = computed(() => new URLSearchParams(this.fragment() ?? '').get('token') ?? '');
  protected readonly page = watchQuery(WorkDocument, () => (this.token() ? { token: this.token() } : null), {
    fetchPolicy: 'no-cache',
  });
  private readonly found = computed(() => this.page.data()?.work);
  protected readonly refusal = computed(() => {
    const found = this.found();
    const text = found?.__typename === 'ContractorLinkError' ? found.message : '';
    return this.token() ? text : this.t('work.noToken');
  });
  /** The newest of what the server said; else what this device saw last. */
  protected readonly work = linkedSignal<WorkToDoFragment | null>(() => {
    const found = this.found();
    if (found) {
      return found.__typename === 'ContractorWork' ? found : null;
    }
    return this.keptWork();
  });
  protected readonly phone = computed(() => this.municipality.profile()?.phone ?? '');
  protected readonly waiting = computed(() => this.outbox.waiting().length);
  /** What did not arrive with a link that works no longer. */
  protected readonly lost = computed(() =>
    this.outbox.acts().filter(({ token, refusal }) => refusal !== '' && token === this.token()),
  );
  private readonly here = signal<MapPosition | null>(null);
  protected readonly noPosition = signal(false);
  /** By distance once the place of the device is known, else as the server gives them. */
  protected readonly jobs = computed(() => {
    const here = this.here();
    const jobs = (this.work()?.orders ?? []).map((job) => ({ job, meters: here ? metersTo(here, job) : null }));
    return here ? jobs.toSorted((a, b) => (a.meters ?? Infinity) - (b.meters ?? Infinity)) : jobs;
  });
  /** What stands on the map; work without a point is in the list alone. */
  protected readonly points = computed<readonly MapPoint[]>(() =>
    (this.work()?.orders ?? []).flatMap(({ id, lat, lon, answer }) =>
      lat == null || lon == null ? [] : [{ id, lat, lon, ...looks[answer === 'PROPOSE_DONE' ? 'done' : 'open'] }],
    ),
  );
  private readonly jobElements = viewChildren(WorkJob, { read: ElementRef<HTMLElement> });
  private readonly municipality = inject(Municipality);

  constructor() {
    const meta = inject(Meta);
    meta.addTag({ name: 'robots', content: 'noindex' });
    inject(DestroyRef).onDestroy(() => meta.removeTag('name="robots"'));
    effect(() => {
      const latest = this.outbox.latest();
      if (latest) {
        this.work.set(latest);
      }
    });
    effect(() => {
      const [work, token] = [this.work(), this.token()];
      if (work && token) {
        const kept: KeptWork = { token, work };
        this.storage.write(keptKey, JSON.stringify(kept));
      } else if (this.found()?.__typename === 'ContractorLinkError') {
        this.storage.remove(keptKey);
      }
    });
  }

  protected async sortByDistance(): Promise<void> {
    const found = await this.geolocation.current();
    this.noPosition.set(found.kind !== 'found');
    if (found.kind === 'found') {
      this.here.set(found);
    }
  }

  /** A point on the map was pressed: its work comes into view. */
  protected readonly show = (id: string): void => {
    const at = this.jobs().findIndex(({ job }) => job.id === id);
    const element = this.jobElements()[at]?.nativeElement as HTMLElement | undefined;
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  };

  protected distance(meters: number | null): string {
    return meters === null ? '' : this.t('work.meters', { meters: Math.round(meters / 10) * 10 });
  }

  private keptWork(): WorkToDoFragment | null {
    const kept = JSON.parse(this.storage.read(keptKey) ?? 'null') as KeptWork | null;
    return kept?.token === this.token() ? kept.work : null;
  }
}

function metersTo(here: MapPosition, { lat, lon }: Job): number | null {
  return lat == null || lon == null ? null : metersBetween(here, { lat, lon });
}
