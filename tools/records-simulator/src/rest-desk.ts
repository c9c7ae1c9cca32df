import type { RecordsCredentials } from '@ns/records';
import * as z from 'zod/mini';
import type { DocumentStore, StoredDocument } from './document-store.ts';
import type { Fault, FaultInjector } from './faults.ts';
import type { Registrar } from './registrar.ts';
import { type HttpReply, jsonReply, type Reply } from './reply.ts';
import type { SimulatorOptions } from './simulator-options.ts';

const newSignal = z.object({
  externalRef: z.string().check(z.minLength(1)),
  direction: z.enum(['incoming', 'outgoing']),
  kind: z.string().check(z.minLength(1)),
  senderNumber: z.string(),
  senderDate: z.iso.date(),
  parent: z.optional(z.object({ externalRef: z.string(), rnDoc: z.string(), date: z.iso.date() })),
  subject: z.string(),
  text: z.string(),
  sender: z.string(),
  ekatte: z.string(),
  address: z.optional(z.string()),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  category: z.string(),
  location: z.optional(z.object({ lat: z.number(), lon: z.number() })),
  dueDate: z.optional(z.iso.date()),
  files: z.array(z.object({ name: z.string(), mimeType: z.string(), content: z.string() })),
});

/**
 * The vendor's REST web service: answers the number at once and, unlike СЕОС, registers again whatever is sent again.
 */
export class RestDesk {
  private readonly store: DocumentStore;
  private readonly registrar: Registrar;
  private readonly faults: FaultInjector;
  private readonly authorization: string | undefined;

  constructor(
    { restCredentials }: Pick<SimulatorOptions, 'restCredentials'>,
    store: DocumentStore,
    registrar: Registrar,
    faults: FaultInjector,
  ) {
    this.authorization = restCredentials && authorizationOf(restCredentials);
    this.store = store;
    this.registrar = registrar;
    this.faults = faults;
  }

  /** `POST /rest/signals`. */
  register(rawBody: string, authorization: string | undefined): Reply {
    if (!this.knows(authorization)) {
      return strangerReply;
    }
    const fault = this.faults.strike('register');
    if (fault === 'down') {
      return { status: 503, body: '<html><body>Service Unavailable</body></html>', contentType: 'text/html' };
    }
    if (fault === 'resetBeforeCommit') {
      return { cut: true };
    }
    if (fault === 'rejection') {
      return failure('Липсват задължителни данни за подателя.');
    }
    const parsed = newSignal.safeParse(parseJson(rawBody));
    if (!parsed.success) {
      return failure('Невалидна заявка.');
    }
    const { externalRef, subject, files, parent, location, ...sent } = parsed.data;
    if (parent !== undefined && !this.has(parent)) {
      return failure(`Няма документ № ${parent.rnDoc}.`);
    }
    const receivedAt = Date.now();
    const stored = this.registrar.take({
      profile: 'rest',
      documentGuid: externalRef,
      senderGuid: '',
      senderNumber: sent.senderNumber,
      senderDate: sent.senderDate,
      direction: sent.direction,
      parentGuid: parent?.externalRef,
      kind: sent.kind,
      subject,
      reference: this.referenceOf(parent, sent.senderNumber),
      category: sent.category,
      location: location && `${location.lat}, ${location.lon}`,
      dueDate: sent.dueDate,
      attachments: files.map(({ name, mimeType, content }) => ({
        fileName: name,
        mimeType,
        bytes: Buffer.byteLength(content, 'base64'),
      })),
      receivedAt,
      dueAt: receivedAt,
      rejection: undefined,
    });
    return this.deliver(jsonReply(asVendorShows(stored)), fault);
  }

  /** `GET /rest/signals?externalRef=`. */
  find(externalRef: string, authorization: string | undefined): Reply {
    if (!this.knows(authorization)) {
      return strangerReply;
    }
    const fault = this.faults.strike('status');
    if (fault === 'down') {
      return { status: 503, body: '<html><body>Service Unavailable</body></html>', contentType: 'text/html' };
    }
    if (fault === 'resetBeforeCommit') {
      return { cut: true };
    }
    return this.deliver(jsonReply(this.store.copies(externalRef).map(asVendorShows)), fault);
  }

  private knows(authorization: string | undefined): boolean {
    return this.authorization === undefined || authorization === this.authorization;
  }

  /** The file that a decision joins must be here, under the number that the sender cites. */
  private has({ externalRef, rnDoc, date }: { externalRef: string; rnDoc: string; date: string }): boolean {
    return this.store.copies(externalRef).some((known) => known.number === rnDoc && known.date === date);
  }

  /** A decision belongs to the report whose file it joins; of a corrected document the number shows the report. */
  private referenceOf(parent: { externalRef: string } | undefined, senderNumber: string): string {
    const [answered] = parent === undefined ? [] : this.store.copies(parent.externalRef);
    return answered?.reference ?? senderNumber.replace(/-v\d+$/, '');
  }

  private deliver(reply: HttpReply, fault: Fault | undefined): Reply {
    const spoiled: Partial<Record<Fault, Reply>> = {
      resetAfterCommit: { cut: true },
      errorAfterCommit: failure('Вътрешна грешка.'),
      emptyAnswer: { ...reply, body: '' },
      garbage: { ...reply, body: '{"rnDoc":"94-' },
      slow: { ...reply, delayMs: this.faults.slowMs },
    };
    return (fault && spoiled[fault]) ?? reply;
  }
}

function asVendorShows({ number, date }: StoredDocument): { rnDoc: string; date: string } {
  return { rnDoc: number ?? '', date: date ?? '' };
}

const strangerReply = jsonReply({ error: 'Достъпът е отказан.' }, 401);

function authorizationOf(credentials: RecordsCredentials): string {
  return credentials.kind === 'bearer'
    ? `Bearer ${credentials.token}`
    : `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
}

function failure(error: string): HttpReply {
  return jsonReply({ error }, 500);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
