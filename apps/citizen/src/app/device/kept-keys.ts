import type { DeviceStorage } from './storage.ts';

/**
 * What becomes of a name when the person whose device it is signs out or is deleted.
 *
 * - `person`: is about the person, and is forgotten.
 * - `waiting`: reports that were pressed and wait for the next sign-in of who pressed them (decision 0060); those of a
 *   deleted account are taken away by the outbox.
 * - `device`: a choice for this device that says nothing about a person.
 * - `link`: of a contractor whose link was opened here, who has no account; it goes when the link works no longer.
 * - `nothing`: keeps nothing: a lock or a channel between tabs.
 */
type Fate = 'person' | 'waiting' | 'device' | 'link' | 'nothing';

/** Every name under which the app keeps something; one with a dot at its end is the beginning of several. */
export const keptKeys: Readonly<Record<string, Fate>> = {
  'ns.account': 'person',
  'ns.answers': 'person',
  'ns.appearance': 'device',
  'ns.code-request': 'person',
  // Random; by it the server knows the device again, so that a stranger's failures do not keep its owner out.
  'ns.device-token': 'device',
  'ns.draft.': 'person',
  'ns.install-hint': 'device',
  'ns.language': 'device',
  'ns.outbox': 'nothing',
  'ns.pending-follow': 'person',
  'ns.photo.': 'waiting',
  'ns.pressed.': 'waiting',
  'ns.push-token': 'person',
  'ns.refresh-token': 'person',
  'ns.reports': 'waiting',
  'ns.seen.': 'person',
  'ns.session': 'nothing',
  'ns.session.refresh': 'nothing',
  'ns.shared-photos': 'person',
  'ns.startup-snapshot': 'person',
  'ns.streets': 'person',
  'ns.work': 'link',
  'ns.work-outbox': 'nothing',
};

const personal = Object.keys(keptKeys).filter((name) => keptKeys[name] === 'person');

/** Removes from a storage whatever is about the person. */
export function forgetPersonal(storage: Pick<DeviceStorage, 'keys' | 'remove'>): void {
  storage
    .keys()
    .filter((key) => personal.some((name) => key === name || (name.endsWith('.') && key.startsWith(name))))
    .forEach((key) => storage.remove(key));
}
