import { createHash } from 'node:crypto';
import {
  allPublicPhotosOf,
  drawShareCard,
  type MapLine,
  type PhotoStore,
  type ShareCard,
  StoreUnavailable,
} from '@ns/media';
import type { EntityManager } from '@ns/platform';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { publicStateOf } from '../domain/public-page.ts';
import type { PublicSignalRow } from '../queries/public-signals.ts';
import { publicTimelinesOf } from '../queries/public-timeline.ts';

/** A place as a map shows it: pieces of streets around it. */
export type LinesAround = (
  em: EntityManager,
  point: { readonly lat: number; readonly lon: number },
  meters: number,
) => Promise<readonly MapLine[]>;

/** What is written on the card of a signal. */
export type CardTexts = Pick<ShareCard, 'sender' | 'title' | 'place' | 'footer'> & { readonly state: string };

/** A card with the mark of what it shows. */
export interface DrawnCard {
  readonly etag: string;
  /** JPEG; null where the asker has this edition already */
  readonly picture: Buffer | null;
}

/** Bytes of cards that one process keeps. */
const keptBytes = 24_000_000;
/** Cards that wait to be drawn; who asks for more comes again later. */
const mostWaiting = 20;
/** From the place to the edge of the map. */
const mapReach = 350;
const colours = { OPEN: '#1d6a96', DONE: '#2e7d32', REFUSED: '#8a3b2a' } as const;

/** Draws the cards of shared links, one at a time. What is kept is found by everything that the card shows. */
export class ShareCards {
  private readonly kept = new LRUCache<string, Buffer>({
    maxSize: keptBytes,
    sizeCalculation: ({ length }) => Math.max(1, length),
  });
  private readonly line = pLimit(1);

  constructor(
    private readonly photos: Pick<PhotoStore, 'read'>,
    private readonly linesAround: LinesAround,
  ) {}

  /**
   * The card of a published signal: its photo of the outcome, else of the report, as everybody may see them; else the
   * streets around it.
   * @param known mark of the edition that the asker has
   * @returns undefined when too many wait
   */
  async ofSignal(
    em: EntityManager,
    signal: PublicSignalRow,
    { state, ...texts }: CardTexts,
    known: string | undefined,
  ): Promise<DrawnCard | undefined> {
    const file = await pictureFileOf(em, signal.id);
    const { status, lat, lon } = signal;
    const colour = colours[status === 'REJECTED' ? 'REFUSED' : publicStateOf(status)];
    const shown = { ...texts, state: { words: state, colour } };
    const point = lat === null || lon === null ? null : { lat, lon };
    return this.drawn([shown, file, point], known, async () => {
      const photo = file === null ? undefined : await this.read(file.id);
      const lines = photo === undefined && point ? await this.linesAround(em, point, mapReach) : [];
      const card = { ...shown, picture: photo ? { photo } : lines.length > 0 ? { lines } : null };
      return { card, isWhole: file === null || photo !== undefined };
    });
  }

  /** A card of a place, with the streets around its middle. @param meters from the middle to the edge of the map */
  async ofPlace(
    em: EntityManager,
    {
      point,
      meters,
    }: { readonly point: { readonly lat: number; readonly lon: number } | null; readonly meters: number },
    { state, ...texts }: CardTexts,
    known: string | undefined,
  ): Promise<DrawnCard | undefined> {
    const shown = { ...texts, state: { words: state, colour: colours.OPEN } };
    return this.drawn([shown, point, meters], known, async () => {
      const lines = point ? await this.linesAround(em, point, meters) : [];
      return { card: { ...shown, picture: lines.length > 0 ? { lines } : null }, isWhole: true };
    });
  }

  /** A card of the municipality itself. */
  async ofSender(
    texts: Pick<ShareCard, 'sender' | 'title' | 'place' | 'footer'>,
    known: string | undefined,
  ): Promise<DrawnCard | undefined> {
    const card = { ...texts, state: null, picture: null };
    return this.drawn([card], known, () => Promise.resolve({ card, isWhole: true }));
  }

  private async drawn(
    content: readonly unknown[],
    known: string | undefined,
    cardOf: () => Promise<{ readonly card: ShareCard; readonly isWhole: boolean }>,
  ): Promise<DrawnCard | undefined> {
    const key = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
    const etag = `"${key}"`;
    if (known === etag) {
      return { etag, picture: null };
    }
    const kept = this.kept.get(key);
    if (kept) {
      return { etag, picture: kept };
    }
    if (this.line.pendingCount >= mostWaiting) {
      return undefined;
    }
    const picture = await this.line(async () => {
      const before = this.kept.get(key);
      if (before) {
        return before;
      }
      const { card, isWhole } = await cardOf();
      const made = await drawShareCard(card);
      if (isWhole) {
        this.kept.set(key, made);
      }
      return made;
    });
    return { etag, picture };
  }

  /** Without its file a card shows the map and is not kept: it is drawn anew when somebody asks again. */
  private async read(fileId: string): Promise<Buffer | undefined> {
    try {
      return await this.photos.read(fileId, 'full');
    } catch (cause) {
      if (cause instanceof StoreUnavailable) {
        return undefined;
      }
      throw cause;
    }
  }
}

/** The file of the photo that stands for a signal, with its edition; null without any. */
async function pictureFileOf(em: EntityManager, signalId: string) {
  const [photos = []] = await allPublicPhotosOf(em, [signalId]);
  const [steps = []] = photos.length > 0 ? await publicTimelinesOf(em, [signalId]) : [];
  const outcomes = steps.flatMap(({ id, type }) => (type === 'resolved' ? [id] : []));
  const after = outcomes.flatMap((id) => photos.filter(({ eventId }) => eventId === id));
  const [first = null] = [...after, ...photos.filter(({ eventId }) => eventId === null)];
  return first && { id: first.renditionId ?? first.id, edition: first.edition };
}
