import type { SignalStatus } from '@ns/contract/console';
import type { IconName } from './icon-set.ts';

export type Tone = 'new' | 'working' | 'waiting' | 'done' | 'ended' | 'trouble';

/** How a status is drawn. The icon differs for each, so that nobody has to distinguish colours. */
export const statusLook: Record<SignalStatus, { tone: Tone; icon: IconName }> = {
  RECEIVED: { tone: 'new', icon: 'fresh' },
  ASSIGNED: { tone: 'working', icon: 'person' },
  IN_PROGRESS: { tone: 'working', icon: 'working' },
  AWAITING_REPORTER: { tone: 'waiting', icon: 'question' },
  RESOLVED: { tone: 'done', icon: 'done' },
  CLOSED: { tone: 'ended', icon: 'sealed' },
  FORWARDED: { tone: 'ended', icon: 'forward' },
  REJECTED: { tone: 'ended', icon: 'ban' },
  DUPLICATE: { tone: 'ended', icon: 'copies' },
  WITHDRAWN: { tone: 'ended', icon: 'undo' },
};
