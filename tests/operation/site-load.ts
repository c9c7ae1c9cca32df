import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { aPhoto, aReport, type Person, submitDocument, upload } from '../support/index.ts';

interface Sent {
  readonly submitSignal: { readonly reference?: string };
}

/** Of ten acts one is a report with a photo (three requests), one without, the others read: twelve requests. */
const requestsOfTen = 12;

/**
 * Whether nginx ended a connection that it had kept, as it does when its configuration is loaded again, in the moment
 * the next request was written on it. Browsers ask once more then (RFC 9112, 9.3.1), so nobody notices. An api that is
 * gone looks otherwise: nginx answers for it.
 */
const isEndOfKept = (cause: unknown): boolean =>
  cause instanceof Error && cause.cause instanceof Error && cause.cause.message === 'other side closed';

/** People who use the site, so many requests each second whatever becomes of them. */
export class SiteLoad {
  /** references of the reports that were acknowledged */
  readonly acknowledged: string[] = [];
  /** what was not answered as it should be, in words */
  readonly failures: string[] = [];
  requests = 0;
  private isOver = false;
  /** One person sends one photo after the other: more at once than the server keeps waiting are refused, rightly. */
  private readonly uploads = pLimit(1);
  private readonly running = new Set<Promise<void>>();
  private acting: Promise<void> | undefined;

  /**
   * @param url of the site, such as `https://localhost:8443`
   * @param report what a report has in the place of the example's
   */
  constructor(
    private readonly url: string,
    private readonly citizen: Person,
    private readonly report: Readonly<Record<string, unknown>> = {},
  ) {}

  start(requestsPerSecond: number): void {
    this.acting = this.act((1_000 * requestsOfTen) / 10 / requestsPerSecond);
  }

  /** Ends when everything that was asked is answered. */
  async stop(): Promise<void> {
    this.isOver = true;
    await this.acting;
    await Promise.all(this.running);
  }

  private async act(everyMs: number): Promise<void> {
    const begun = Date.now();
    for (let number = 0; !this.isOver; number += 1) {
      await pause(Math.max(begun + number * everyMs - Date.now(), 0));
      const running = this.one(number)
        .catch((cause: unknown) => (isEndOfKept(cause) ? this.one(number) : Promise.reject(cause)))
        .catch((cause: unknown) => {
          const why = cause instanceof Error && cause.cause instanceof Error ? `: ${cause.cause.message}` : '';
          this.failures.push(`${new Date().toISOString()} ${String(cause)}${why}`);
        })
        .finally(() => this.running.delete(running));
      this.running.add(running);
    }
  }

  private async one(number: number): Promise<void> {
    switch (number % 10) {
      case 0:
        return this.send(true);
      case 5:
        return this.send(false);
      case 1:
      case 6:
        return this.page('/');
      case 2:
        return this.page('/console/');
      case 3:
      case 7:
        return this.question('{ settlements { code name } }');
      default:
        return this.question('{ mySignals(first: 5) { edges { node { reference status } } } }');
    }
  }

  private async send(withPhoto: boolean): Promise<void> {
    const photoIds: string[] = [];
    if (withPhoto) {
      this.requests += 2;
      const { id, status, text } = await this.uploads(async () =>
        upload({ url: this.url }, this.citizen.token, await aPhoto()),
      );
      if (status !== 204) {
        throw new Error(`An upload was answered ${String(status)}: ${text}`);
      }
      photoIds.push(id);
    }
    const { submitSignal } = await this.question<Sent>(submitDocument, {
      input: aReport({ ...this.report, photoIds }),
    });
    if (!submitSignal.reference) {
      throw new Error(JSON.stringify(submitSignal));
    }
    this.acknowledged.push(submitSignal.reference);
  }

  private async question<Data>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    this.requests += 1;
    const { status, data, errors } = await this.citizen.api.ask<Data>(document, variables);
    if (status !== 200 || data === null || errors.length > 0) {
      throw new Error(`A question was answered ${String(status)} ${JSON.stringify(errors)}`);
    }
    return data;
  }

  private async page(path: string): Promise<void> {
    this.requests += 1;
    const answer = await fetch(`${this.url}${path}`);
    await answer.arrayBuffer();
    if (!answer.ok) {
      throw new Error(`${path} was answered ${String(answer.status)}`);
    }
  }
}
