import { createHash } from 'node:crypto';
import type { Direction } from './registration.ts';

/** Namespace of our document GUIDs (RFC 9562, version 5). */
const namespace = Buffer.from('6d0f3a2e4b7c5c1f9a7e2f1b8c3d4e5f', 'hex');

/** Which document of a signal: the signal itself, or the decision of an event in its history. */
export type DocumentKey =
  /** `edition`: how many documents of the signal were refused before this one; 0 when left out */
  | { readonly direction: Extract<Direction, 'INCOMING'>; readonly edition?: number }
  | { readonly direction: Extract<Direction, 'OUTGOING'>; readonly eventId: string };

/**
 * The GUID under which a signal's document goes to the records system. Derived, not drawn: even a database restored
 * from an old backup asks about, and never doubles, the document that was registered before.
 */
export function documentGuidFor(signalId: string, key: DocumentKey): string {
  const name =
    key.direction === 'INCOMING'
      ? `INCOMING:${signalId.toLowerCase()}${key.edition ? `:${key.edition}` : ''}`
      : `OUTGOING:${signalId.toLowerCase()}:${key.eventId}`;
  const hash = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
