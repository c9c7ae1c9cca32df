import { Injectable, computed, effect, inject, signal } from '@angular/core';
import type { FieldProblem } from '@ns/web';
import { deviceStorage, type DeviceStorage } from '../device/storage.ts';
import { reportStore } from './device-report-store.ts';
import { PhotoTray } from '../photos/photo-tray.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';
import { type ReportDraft, newDraft, parseDraft } from './report-draft.ts';

const prefix = 'ns.draft.';

/**
 * The unsent signals of this device: each text in the storage of the device under its key, the photos on their stores.
 */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly device = inject(reportStore);
  private readonly uploader = inject(PhotoUploader);
  private readonly storage = inject(deviceStorage);
  private readonly kept = signal<readonly ReportDraft[]>(keptDrafts(this.storage));
  private readonly open = signal<ReportDraft>(this.kept()[0] ?? newDraft(crypto.randomUUID()));
  private readonly tray = signal(this.trayOf(this.open().clientKey));

  /** Everything that was begun and not pressed, the latest first. */
  readonly drafts = computed(() =>
    [this.open(), ...this.kept().filter(({ clientKey }) => clientKey !== this.open().clientKey)]
      .filter(({ changedAt }) => changedAt)
      .toSorted(byChange),
  );
  /** The one that is being written. */
  readonly draft = this.open.asReadonly();
  readonly photos = this.tray.asReadonly();
  /** What the server wanted changed, for a signal that came back. */
  readonly problems = signal<readonly FieldProblem[]>([]);

  constructor() {
    effect(() => {
      // A signal that begins with a photo is begun as well.
      if (this.tray().items().length > 0 && !this.open().changedAt) {
        this.change({});
      }
    });
  }

  change(changes: Partial<Omit<ReportDraft, 'clientKey' | 'changedAt'>>): void {
    const before = this.open();
    const changed = new Set(
      keysOf(changes)
        .filter((field) => changes[field] !== before[field])
        // A marked place is what a missing address was about.
        .flatMap((field) => (field === 'point' ? ['location', 'address'] : [field])),
    );
    // A complaint about an old text is none about the new one.
    this.problems.update((problems) =>
      problems.filter(({ path }) => !changed.has(path.replace(/^input\./, '').split('.')[0] ?? '')),
    );
    const draft = { ...before, ...changes, changedAt: new Date().toISOString() };
    this.open.set(draft);
    // At once: the next moment may be an empty battery.
    this.storage.write(prefix + draft.clientKey, JSON.stringify(draft));
  }

  /** Takes up one of the drafts. */
  async take(clientKey: string): Promise<void> {
    const draft = this.drafts().find((each) => each.clientKey === clientKey);
    if (draft && clientKey !== this.open().clientKey) {
      await this.show(draft);
    }
  }

  /** Begins another signal; what was begun stays. */
  async startNew(): Promise<void> {
    if (this.open().changedAt) {
      await this.show(newDraft(crypto.randomUUID()));
    }
  }

  /** Begins another signal with photos, which are made ready while the reporter goes on. */
  async startWith(photos: readonly File[]): Promise<void> {
    await this.startNew();
    void this.photos().add(photos);
  }

  async remove(clientKey: string): Promise<void> {
    this.forgetText(clientKey);
    if (clientKey === this.open().clientKey) {
      await this.photos().clear();
      await this.show(this.drafts().find((each) => each.clientKey !== clientKey) ?? newDraft(crypto.randomUUID()));
    } else {
      await this.device.photosOf(clientKey).clear();
    }
  }

  /** The draft went into the outbox: its text is there now, its photos stay on their store. */
  async handOver(): Promise<void> {
    this.forgetText(this.open().clientKey);
    await this.show(newDraft(crypto.randomUUID()));
  }

  /**
   * A queued report is edited again: it was refused or its reporter changed their mind. When its key has made another
   * report, an earlier version of this one, it goes on with a key of its own.
   */
  async takeBack(draft: ReportDraft, problems: readonly FieldProblem[]): Promise<void> {
    const isKeyTaken = problems.some(({ path }) => path.endsWith('clientKey'));
    await this.show(isKeyTaken ? await this.underNewKey(draft) : draft);
    this.change({});
    this.problems.set(problems);
  }

  /** Forgets all drafts: the next person on this device must not find what this one was writing. */
  async clear(): Promise<void> {
    for (const { clientKey } of this.drafts()) {
      await this.remove(clientKey);
    }
  }

  private async underNewKey(draft: ReportDraft): Promise<ReportDraft> {
    const clientKey = crypto.randomUUID();
    const [before, after] = [this.device.photosOf(draft.clientKey), this.device.photosOf(clientKey)];
    for (const photo of await before.all()) {
      await after.put(photo);
    }
    await before.clear();
    return { ...draft, clientKey };
  }

  private async show(draft: ReportDraft): Promise<void> {
    const before = this.photos();
    this.kept.set(keptDrafts(this.storage));
    this.open.set(draft);
    this.problems.set([]);
    this.tray.set(this.trayOf(draft.clientKey));
    await before.release();
    await this.photos().restore();
  }

  private forgetText(clientKey: string): void {
    this.storage.remove(prefix + clientKey);
    this.kept.set(keptDrafts(this.storage));
  }

  private trayOf(clientKey: string): PhotoTray {
    return new PhotoTray(this.uploader, this.device.photosOf(clientKey));
  }
}

function keysOf<T extends object>(changes: T): (keyof T & string)[] {
  return Object.keys(changes) as (keyof T & string)[];
}

function keptDrafts(storage: DeviceStorage): ReportDraft[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => parseDraft(key.slice(prefix.length), storage.read(key)))
    .filter(({ changedAt }) => changedAt)
    .toSorted(byChange);
}

function byChange(one: ReportDraft, other: ReportDraft): number {
  return other.changedAt.localeCompare(one.changedAt);
}
