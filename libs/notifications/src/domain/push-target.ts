/** Who carries a notification to a device: the push service of a browser, Google's (Android) or Apple's (iOS). */
export const pushServices = ['WEB', 'FCM', 'APNS'] as const;
export type PushService = (typeof pushServices)[number];
export type NativePushService = Exclude<PushService, 'WEB'>;

/** A browser or an installed web app. */
export interface WebPushTarget {
  readonly service: 'WEB';
  /** address at the push service of the browser */
  readonly endpoint: string;
  /** public key of the device, base64url */
  readonly p256dh: string;
  /** secret shared with the device, base64url */
  readonly auth: string;
}

/** A native app. */
export interface NativePushTarget {
  readonly service: NativePushService;
  /** what the service calls the app on this device; not encoded */
  readonly endpoint: string;
}

/** Where and how one device is notified. */
export type PushTarget = WebPushTarget | NativePushTarget;

/**
 * Shapes of tokens. Neither service promises a length: FCM's have some 160 characters today, Apple's 32 bytes in hex;
 * a token becomes part of an address and of a message, so nothing else is taken.
 */
const tokenShapes: Readonly<Record<NativePushService, RegExp>> = {
  FCM: /^[\w:-]{32,1024}$/,
  APNS: /^(?:[\da-f]{2}){32,100}$/i,
};

/** Whether a text can be the token of an app at a push service. */
export function isPushToken(service: NativePushService, token: string): boolean {
  return tokenShapes[service].test(token);
}
