import { identitySchema } from '@ns/identity';
import { mediaSchema } from '@ns/media';
import { municipalitySchema } from '@ns/municipality';
import { auditSchema, type EntityManager, outboxSchema, sql, mustExist } from '@ns/platform';
import { signalsSchema } from '../signals.schema.ts';

/** What a database with signals consists of; a slice above adds its own. */
export const signalSlices = [
  auditSchema,
  outboxSchema,
  municipalitySchema,
  identitySchema,
  mediaSchema,
  signalsSchema,
] as const;

/** What a test says about a signal; the rest does not matter to it. */
export interface SignalProps {
  readonly category: string;
  readonly department: string;
  readonly reporterId?: string;
  readonly settlement?: string;
  readonly description?: string;
  readonly address?: string;
  readonly point?: { readonly lat: number; readonly lon: number } | null;
  readonly status?: string;
  /** null: not published */
  readonly publishedAt?: string | null;
}

/** Adds a received signal to the table whose days are ahead, without history and entries for the outbox. */
export async function addSignal(
  em: EntityManager,
  over: SignalProps,
): Promise<{ readonly id: string; readonly reference: string }> {
  const { settlement = '63427', description = 'Дупка', status = 'RECEIVED' } = over;
  const added = sql<{ id: string; reference: string }>`
    insert into signal (reference, access_code, client_key, reporter_id, channel, category_code, settlement_code,
      department_code, description, address, lat, lon, status, published_at, service_due_on, statutory_due_on,
      promise_kind, promised_on)
    values ('NS-2026-' || lpad(nextval('signal_reference_seq')::text, 6, '0'), 'ABCDE-FGHJK', gen_random_uuid(),
      ${over.reporterId ?? null}::uuid, 'WEB', ${over.category}, ${settlement}, ${over.department}, ${description},
      ${over.address ?? null}, ${over.point?.lat ?? null}, ${over.point?.lon ?? null}, ${status}::signal_status,
      ${over.publishedAt ?? null}::timestamptz, current_date + 30, current_date + 60, 'TERM', current_date + 30)
    returning id, reference`;
  return mustExist((await added.execute(em.getKysely())).rows[0], 'The statement answers one row.');
}
