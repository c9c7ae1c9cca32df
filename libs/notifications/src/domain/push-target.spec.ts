import { describe, expect, it } from 'vitest';
import { isPushToken } from './push-target.ts';

const fcm = `dGVzdC1hcHA_:APA91b${'xY-_'.repeat(34)}`;
const apns = '0aF9'.repeat(16);

describe('the token of a native app', () => {
  it('has the shape of its service', () => {
    expect(isPushToken('FCM', fcm)).toBe(true);
    expect(isPushToken('APNS', apns)).toBe(true);
    expect(isPushToken('APNS', fcm)).toBe(false);
  });

  it.each([
    '',
    'short',
    `${apns}/../../3/device/${apns}`,
    `${apns}\n`,
    `${fcm}"}`,
    `${fcm} `,
    'https://127.0.0.1/x',
    'я'.repeat(64),
    'a'.repeat(1026),
  ])('is refused in another shape: %j', (token) => {
    expect([isPushToken('FCM', token), isPushToken('APNS', token)]).toEqual([false, false]);
  });
});
