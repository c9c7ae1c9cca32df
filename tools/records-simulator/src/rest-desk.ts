import * as z from 'zod/mini';
import { type DocumentStore, type StoredDocument } from './document-store.ts';
import { type Fault, type FaultInjector } from './faults.ts';
import { type Registrar } from './registrar.ts';
import { type HttpReply, jsonReply, type Reply } from './reply.ts';

const newSignal = z.object({
  externalRef: z.string().check(z.minLength(1)),
  subject: z.string(),
  text: z.string(),
  sender: z.string(),
  ekatte: z.string(),
  address: z.optional(z.string()),
  email: z.optional(z.string()),
  files: z.array(z.object({ name: z.string(), mimeType: z.string(), content: z.string() })),
});

/** The vendor's REST web service: answers the number at once and, unlike СЕОС, registers again whatever is sent again. */
export class RestDesk {
  readonly #store: DocumentStore;
  readonly #registrar: Registrar;
  readonly #faults: FaultInjector;

  constructor(store: DocumentStore, registrar: Registrar, faults: FaultInjector) {
    this.#store = store;
    this.#registrar = registrar;
    this.#faults = faults;
  }

  /** `POST /rest/signals`. */
  register(rawBody: string): Reply {
    const fault = this.#faults.strike('register');
    if (fault === 'down')
      return { status: 503, body: '<html><body>Service Unavailable</body></html>', contentType: 'text/html' };
    if (fault === 'resetBeforeCommit') return { cut: true };
    if (fault === 'rejection') return failure('Липсват задължителни данни за подателя.');
    const parsed = newSignal.safeParse(parseJson(rawBody));
    if (!parsed.success) return failure('Невалидна заявка.');
    const { externalRef, subject, files } = parsed.data;
    const receivedAt = Date.now();
    const stored = this.#registrar.take({
      profile: 'rest',
      documentGuid: externalRef,
      senderGuid: '',
      parentGuid: undefined,
      kind: 'Сигнал',
      subject,
      reference: externalRef,
      attachments: files.map(({ name, mimeType, content }) => ({
        fileName: name,
        mimeType,
        bytes: Buffer.byteLength(content, 'base64'),
      })),
      receivedAt,
      dueAt: receivedAt,
      rejection: undefined,
    });
    return this.#deliver(jsonReply(asVendorShows(stored)), fault);
  }

  /** `GET /rest/signals?externalRef=`. */
  find(externalRef: string): Reply {
    const fault = this.#faults.strike('status');
    if (fault === 'down')
      return { status: 503, body: '<html><body>Service Unavailable</body></html>', contentType: 'text/html' };
    if (fault === 'resetBeforeCommit') return { cut: true };
    return this.#deliver(jsonReply(this.#store.copies(externalRef).map(asVendorShows)), fault);
  }

  #deliver(reply: HttpReply, fault: Fault | undefined): Reply {
    const spoiled: Partial<Record<Fault, Reply>> = {
      resetAfterCommit: { cut: true },
      errorAfterCommit: failure('Вътрешна грешка.'),
      emptyAnswer: { ...reply, body: '' },
      garbage: { ...reply, body: '{"rnDoc":"94-' },
      slow: { ...reply, delayMs: this.#faults.slowMs },
    };
    return (fault && spoiled[fault]) ?? reply;
  }
}

function asVendorShows({ number, date }: StoredDocument): { rnDoc: string; date: string } {
  return { rnDoc: number ?? '', date: date ?? '' };
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
