import { sql } from '@ns/platform';

/** The columns of a fact under the names of `FactRow`; the table is `f`. */
export const factColumns = sql`
  f.id, f.reference, f.category, f.department, f.settlement, f.quarter, f.channel, f.status,
  f.external_body as "externalBody", f.lat, f.lon, f.incoming_number as "incomingNumber", f.received_at as "receivedAt",
  f.registered_at as "registeredAt", f.first_response_at as "firstResponseAt", f.resolved_at as "resolvedAt",
  f.closed_at as "closedAt", f.service_due_on::text as "serviceDueOn", f.statutory_due_on::text as "statutoryDueOn",
  f.in_time as "inTime", f.reopened_count as "reopenedCount", f.disputed_count as "disputedCount",
  f.photo_count as "photoCount", f.dangerous, f.published, f.stars, f.updated_at as "updatedAt",
    f.position::text as position`;
