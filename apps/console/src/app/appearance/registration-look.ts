import type { DeliveryState, RegistrationState } from '@ns/contract/console';
import type { IconName } from './icon-set.ts';
import type { Tone } from './status-look.ts';

interface Look {
  tone: Tone;
  icon: IconName;
}

/** How the state of a registration is drawn. */
export const registrationLook: Record<RegistrationState, Look> = {
  PENDING: { tone: 'waiting', icon: 'clock' },
  REGISTERED: { tone: 'done', icon: 'stamp' },
  REJECTED: { tone: 'trouble', icon: 'ban' },
  NEEDS_ATTENTION: { tone: 'trouble', icon: 'attention' },
};

/** How the state of an email is drawn. */
export const deliveryLook: Record<DeliveryState, Look> = {
  QUEUED: { tone: 'new', icon: 'clock' },
  SENT: { tone: 'done', icon: 'check' },
  DEFERRED: { tone: 'waiting', icon: 'again' },
  BOUNCED: { tone: 'trouble', icon: 'undo' },
  FAILED: { tone: 'trouble', icon: 'attention' },
};
