import { type SignalMailKind } from './mail-kind.ts';

/**
 * Which news of a signal also reach the devices of citizens. The receipt is on the screen already, and staff work in
 * the console.
 */
export const pushedKinds: Readonly<Record<SignalMailKind, boolean>> = {
  received: false,
  registered: true,
  number_changed: true,
  number_withdrawn: true,
  status_changed: true,
  question: true,
  resolved: true,
  closed: true,
  forwarded: true,
  rejected: true,
  duplicate: true,
  withdrawn: false,
  reopened: true,
  late: true,
  published: false,
  assigned_to_you: false,
  mentioned: false,
};
