import { areasSchema } from '@ns/areas';
import { deskSchema } from '@ns/desk';
import { identitySchema } from '@ns/identity';
import { insightsSchema } from '@ns/insights';
import { lettersSchema } from '@ns/letters';
import { mediaSchema } from '@ns/media';
import { municipalitySchema } from '@ns/municipality';
import { notificationsSchema } from '@ns/notifications';
import { auditSchema, healthSchema, outboxSchema, type SliceSchema } from '@ns/platform';
import { recordsSchema } from '@ns/records';
import { referralsSchema } from '@ns/referrals';
import { retentionSchema } from '@ns/retention';
import { signalsSchema } from '@ns/signals';
import { streetsSchema } from '@ns/streets';

/** Everything that is kept in the database, ground floor first. */
export const slices: readonly SliceSchema[] = [
  auditSchema,
  outboxSchema,
  healthSchema,
  municipalitySchema,
  streetsSchema,
  identitySchema,
  mediaSchema,
  signalsSchema,
  recordsSchema,
  notificationsSchema,
  deskSchema,
  insightsSchema,
  areasSchema,
  lettersSchema,
  referralsSchema,
  retentionSchema,
];
