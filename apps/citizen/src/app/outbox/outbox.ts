import { Injectable, type Injector, computed, effect, inject, signal, untracked } from '@angular/core';
import { AddPhotosDocument, SubmitSignalDocument } from '@ns/contract/citizen';
import {
  type FieldProblem,
  GraphqlClient,
  OutboxRounds,
  type RequestFailure,
  SessionStore,
  refusalText,
} from '@ns/web';
import { deviceNetwork } from '../device/network.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';
import { Courier, type SubmitResponse } from './courier.ts';
import type { OutboxEntry } from '../draft/outbox-entry.ts';
import { reportStore } from '../draft/device-report-store.ts';

/** How far the entry is that is being sent. */
export interface Sending {
  readonly clientKey: string;
  readonly arrived: number;
  readonly of: number;
}

/**
 * The pressed signals of this device. They send themselves: at once, when the network returns, when the app is opened
 * again. One tab at a time does it, and the client key makes one signal of any number of tries.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly device = inject(reportStore);
  private readonly network = inject(deviceNetwork);
  private readonly kept = signal<readonly OutboxEntry[]>([]);
  private readonly underway = signal<Sending | null>(null);
  private readonly arrivals = signal<ReadonlyMap<string, string>>(new Map());
  private readonly seen = signal<ReadonlySet<string>>(new Set());
  private readonly courier = new Courier(
    (clientKey) => this.device.photosOf(clientKey),
    inject(PhotoUploader),
    {
      submit: async (input, photoIds) =>
        word(await this.client.mutate(SubmitSignalDocument, { input: { ...input, photoIds: [...photoIds] } })),
      addPhotos: async (signalId, photoIds) =>
        word(await this.client.mutate(AddPhotosDocument, { signalId, photoIds: [...photoIds] }), photoIds),
    },
    () => this.network.online(),
  );
  private readonly rounds = new OutboxRounds('ns.outbox', {
    sendAll: () => this.sendAll(),
    reload: () => this.reload(),
  });
  private readonly read = signal(false);

  /** What waits on this device for the person whose device it is. */
  readonly entries = computed(() => this.kept().filter(({ accountId }) => accountId === this.session.owner()?.id));
  /** Whether the device has been asked once. */
  readonly loaded = this.read.asReadonly();
  readonly sending = this.underway.asReadonly();
  /** Ids of signals that went out since the page was opened, by client key. */
  readonly sent = this.arrivals.asReadonly();
  /** Ids of signals that went out by themselves, while nobody watched. */
  readonly wentOut = computed(() =>
    [...this.arrivals()].filter(([clientKey]) => !this.seen().has(clientKey)).map(([, signalId]) => signalId),
  );

  /** Begins to look after the outbox; called once, when the application starts. */
  start(injector: Injector): void {
    this.rounds.start(document);
    this.network.onReturn(() => this.hurry());
    effect(
      () => {
        if (this.session.signedIn()) {
          untracked(() => this.hurry());
        }
      },
      { injector },
    );
  }

  /**
   * Takes a pressed signal; from here on it sends itself.
   * @throws when the device refuses storage
   */
  async enqueue(entry: OutboxEntry): Promise<void> {
    await this.device.put(entry);
    await this.rounds.changed();
    this.hurry();
  }

  /** The reporter was led to the sent signal: no further word about it is needed. */
  acknowledge(clientKeys: readonly string[]): void {
    this.seen.update((seen) => new Set([...seen, ...clientKeys]));
  }

  /** Gives an entry back, out of the outbox; null when it has been sent meanwhile. */
  async takeOut(clientKey: string): Promise<OutboxEntry | null> {
    return this.rounds.alone(async () => {
      const entry =
        (await this.device.all()).find((each) => each.clientKey === clientKey && each.state !== 'sent') ?? null;
      if (entry) {
        await this.device.remove(clientKey);
        await this.rounds.changed();
      }
      return entry;
    });
  }

  /** Puts photos aside that could not be sent with an already sent signal. */
  async giveUpPhotos(clientKey: string): Promise<void> {
    await this.device.photosOf(clientKey).clear();
    await this.device.remove(clientKey);
    await this.rounds.changed();
  }

  /** Forgets what an account left here, when the account itself is deleted. */
  async forgetAccount(accountId: string): Promise<void> {
    for (const { clientKey } of (await this.device.all()).filter((entry) => entry.accountId === accountId)) {
      await this.giveUpPhotos(clientKey);
    }
  }

  /** Tries now instead of later. */
  hurry(): void {
    this.rounds.hurry();
  }

  private async sendAll(): Promise<boolean> {
    const account = this.session.account();
    let again = false;
    for (const entry of this.kept().filter(
      ({ accountId, state }) => accountId === account?.id && state !== 'refused',
    )) {
      again = (await this.sendOne(entry)) || again;
    }
    this.underway.set(null);
    return again;
  }

  /** @returns whether it has to be tried again */
  private async sendOne(entry: OutboxEntry): Promise<boolean> {
    const { clientKey } = entry;
    this.underway.set({ clientKey, arrived: 0, of: 0 });
    const outcome = await this.courier.deliver(entry, (arrived, of) => this.underway.set({ clientKey, arrived, of }));
    if (outcome.entry) {
      await this.device.put(outcome.entry);
    } else {
      await this.device.remove(clientKey);
    }
    const { signalId } = outcome;
    if (signalId) {
      this.arrivals.update((known) => new Map(known).set(clientKey, signalId));
    }
    await this.rounds.changed();
    return outcome.again;
  }

  private async reload(): Promise<void> {
    // A browser without storage has no outbox to show.
    this.kept.set(await this.device.all().catch(() => []));
    this.read.set(true);
  }
}

type Answer =
  | RequestFailure
  | {
      readonly __typename: 'CitizenSignal' | 'Signal';
      readonly id: string;
      readonly reference: string;
      readonly photos?: readonly { readonly id: string }[];
    }
  | { readonly __typename: 'InvalidInputError'; readonly message: string; readonly fields: readonly FieldProblem[] }
  | { readonly __typename: 'NotFoundError' | 'ActionNotAvailableError'; readonly message: string };

/** @param added photos that were added, which the answer does not list */
function word(answer: Answer, added: readonly string[] = []): SubmitResponse {
  switch (answer.__typename) {
    case 'CitizenSignal':
    case 'Signal':
      return {
        kind: 'accepted',
        signalId: answer.id,
        reference: answer.reference,
        photoIds: [...(answer.photos ?? []).map(({ id }) => id), ...added],
      };
    case 'InvalidInputError':
      return { kind: 'refused', message: refusalText(answer), problems: answer.fields };
    case 'NotFoundError':
    case 'ActionNotAvailableError':
      return { kind: 'refused', message: answer.message, problems: [] };
    case 'RequestFailure':
      return answer.kind === 'forbidden'
        ? { kind: 'refused', message: answer.message, problems: [] }
        : { kind: 'later' };
  }
}
