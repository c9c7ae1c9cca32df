import type { Attempter } from '../limits/attempt-limits.ts';

/** The client of a request, as far as it can be known again. */
export interface Visitor extends Attempter {
  readonly requestId: string;
  readonly userAgent: string | undefined;
  /**
   * A secret that the browser (as a cookie of ours) or the native app (in the header `Device-Token`, made by itself)
   * carries for a long time. It opens nothing: it only distinguishes the owner's device from others.
   */
  readonly deviceToken: string | undefined;
  /** true for pages: browsers name themselves by `Sec-Fetch-Site` or `Origin` with every POST */
  readonly fromBrowser: boolean;
  /** Sets the device cookie on the answer; undefined on live connections, whose answers carry no cookies. */
  readonly setDeviceToken: ((value: string, maxAgeSeconds: number) => void) | undefined;
}
