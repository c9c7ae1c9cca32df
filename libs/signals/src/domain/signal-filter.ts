import type { Channel, RegistrationState, SignalStatus } from './signal-status.ts';

/** What a staff list is narrowed to; absent means "any". */
export interface SignalFilter {
  readonly statuses?: readonly SignalStatus[] | null;
  readonly departments?: readonly string[] | null;
  /** leaf codes, or codes of groups for all their leaves */
  readonly categories?: readonly string[] | null;
  readonly settlements?: readonly string[] | null;
  readonly assigneeId?: string | null;
  readonly registration?: RegistrationState | null;
  readonly overdue?: boolean | null;
  /** Whether it is open, not overdue, and a term ends within three working days */
  readonly dueSoon?: boolean | null;
  /** Whether it is open and unassigned. */
  readonly unassigned?: boolean | null;
  /** who sent it, by the id that staff see */
  readonly reporter?: string | null;
  readonly text?: string | null;
  /** calendar days of receipt in Bulgaria, both included */
  readonly from?: string | null;
  readonly to?: string | null;
  /** west, south, east, north in degrees */
  readonly bbox?: readonly number[] | null;
  readonly channels?: readonly Channel[] | null;
  /** Whether its category is dangerous. */
  readonly dangerous?: boolean | null;
  /** Whether it was reported with photos; those of the outcome do not count. */
  readonly withPhotos?: boolean | null;
  /** Whether everybody may see it. */
  readonly published?: boolean | null;
  /** Whether it was ever opened again, by the reporter or the staff. */
  readonly reopened?: boolean | null;
  /** Whether the reporter gave stars. */
  readonly rated?: boolean | null;
  /** the reporter gave at most this many stars; a signal without a rating does not match */
  readonly starsAtMost?: number | null;
}
