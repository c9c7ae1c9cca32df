import type { bg } from './bg.ts';

export const en: Readonly<Record<keyof typeof bg, string>> = {
  offline: 'There is no connection to the server. Check your internet connection and try again.',
  away: 'The server does not answer at the moment. Try again in a while.',
  signedOut: 'Sign in again to continue.',
  forbidden: 'You are not allowed to do this.',
  tooMany: 'Too many attempts in a short time. Wait a little and try again.',
  server: 'The server could not answer. Try again in a moment.',
};
