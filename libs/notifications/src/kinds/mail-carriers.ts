import { type SignalMailKind, signalMailKinds, signalMails } from './signal-kinds.ts';

/** The kind that takes in the content of another one; undefined when nothing does. */
export function carrierOf(kind: SignalMailKind): SignalMailKind | undefined {
  return signalMailKinds.find((each) => signalMails[each].carries === kind);
}

/** The kinds that take in the content of another one. */
export const carryingKinds = signalMailKinds.filter((kind) => signalMails[kind].carries !== undefined);
