import { Injectable, Injector, afterNextRender, inject } from '@angular/core';
import { ownTask } from '../device/own-task.ts';
import { whenIdle } from '../device/when-idle.ts';

/** Milliseconds that a question waits for a feed: a network may let requests through and no sockets. */
const longestWait = 2_000;

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * The order in which a page comes up where the device shows the answers of an earlier visit: they are painted, the live
 * feed begins, and then the server is asked. So each question is asked once, and misses nothing that happens after it.
 */
@Injectable({ providedIn: 'root' })
export class VisitOrder {
  private readonly injector = inject(Injector);
  private readonly lookups = new Set<Promise<boolean>>();
  private readonly feeds = new Set<Promise<unknown>>();
  private painting: Promise<void> | null = null;
  /** Resolves when a question need not be asked again because a feed begins. */
  private listening: Promise<unknown> = Promise.resolve();

  /**
   * A page looks on the device for the answer that it begins with. To be called before `painted`, or in the same task.
   * @param found whether there is one; never rejected
   */
  lookFirst(found: Promise<boolean>): void {
    this.lookups.add(found);
  }

  /**
   * A live feed is about to begin. To be called before `painted`, or in the same task.
   * @param listening resolves when the server listens for it; never rejected
   */
  feedFirst(listening: Promise<unknown>): void {
    this.feeds.add(listening);
  }

  /** Resolves at once when a page has nothing to show yet, otherwise when it has painted what the device keeps. */
  async painted(): Promise<void> {
    this.painting ??= this.paint().finally(() => {
      this.painting = null;
    });
    await this.painting;
  }

  /**
   * The turn of a question to the server, after `painted`. Where the device shows an answer, it waits for the feeds
   * that begin, at most for `longestWait`: a question that is asked before its feed has to be asked again after it.
   */
  async turn(): Promise<void> {
    await this.listening;
    // They have all waited for the same feed: each in a task of its own, because somebody may touch the page between.
    await ownTask();
  }

  private async paint(): Promise<void> {
    // Who listens may come before the page that asks; both begin in this task.
    await ownTask();
    const found = await Promise.all(this.lookups);
    this.lookups.clear();
    if (found.length === 0 || !found.every(Boolean)) {
      return;
    }
    await new Promise<void>((resolve) => {
      afterNextRender(() => whenIdle(resolve), { injector: this.injector });
    });
    this.listening = Promise.race([Promise.all(this.feeds), after(longestWait)]);
    this.feeds.clear();
  }
}
