import { randomBytes } from 'node:crypto';
import type { Visitor } from './visitor.ts';

const shape = /^[A-Za-z0-9_-]{32,86}$/;

/** 400 days: browsers cut longer lives of cookies (RFC 6265bis §5.5). */
export const deviceDays = 400;

/** The device token of a request; undefined when it has none, or something else. */
export function presentedDevice({ deviceToken }: Pick<Visitor, 'deviceToken'>): string | undefined {
  return deviceToken !== undefined && shape.test(deviceToken) ? deviceToken : undefined;
}

/** The device token of a request, or a new one that its answer sets as a cookie; undefined where there can be none. */
export function deviceOf(visitor: Pick<Visitor, 'deviceToken' | 'setDeviceToken'>): string | undefined {
  const presented = presentedDevice(visitor);
  if (presented !== undefined || !visitor.setDeviceToken) {
    return presented;
  }
  const made = randomBytes(32).toString('base64url');
  visitor.setDeviceToken(made, deviceDays * 24 * 3600);
  return made;
}
