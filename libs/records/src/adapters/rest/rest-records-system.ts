import type { RecordsCredentials } from '../../config/records.config.ts';
import { causeOfStatus, ExchangeFailed, type HttpQuestion, type TlsMaterial } from '@ns/platform';
import { z } from 'zod';
import type {
  HeldBack,
  IncomingNumber,
  MayLeave,
  OutgoingDocument,
  RecordsSystem,
  Registered,
  RegisterOutcome,
  StatusOutcome,
  Unknown,
} from '../../domain/records-system.ts';
import { askRecords, unlessHeldBack } from '../http/exchange.ts';
import { vendorForm } from './vendor-form.ts';

export interface RestOptions {
  /** Base of the vendor's service, without a slash at the end. */
  readonly url: string;
  readonly timeoutMs: number;
  /** what proves who we are; a client certificate is part of the connection */
  readonly credentials?: RecordsCredentials | undefined;
  readonly tls?: TlsMaterial | undefined;
}

const numbered = z.object({ rnDoc: z.string().trim().min(1), date: z.iso.date() });
const failure = z.object({ error: z.string() });

/**
 * A vendor's REST web service. It answers with the number at once, but registers again whatever is sent again, so every
 * second send is preceded by a look-up and by time for the first one to finish.
 */
export class RestRecordsSystem implements RecordsSystem {
  readonly settleMs: number;

  constructor(private readonly options: RestOptions) {
    this.settleMs = 4 * options.timeoutMs;
  }

  async register(document: OutgoingDocument, mayLeave?: MayLeave): Promise<RegisterOutcome | HeldBack> {
    return unlessHeldBack(() => this.post(document, mayLeave));
  }

  private async post(document: OutgoingDocument, mayLeave: MayLeave | undefined): Promise<RegisterOutcome> {
    const answer = await this.ask({
      method: 'POST',
      url: `${this.options.url}/signals`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(vendorForm(document)),
      mayLeave,
    });
    if ('kind' in answer) {
      return answer;
    }
    const parsed = numbered.safeParse(answer.json);
    return parsed.success
      ? registered(parsed.data)
      : { kind: 'unknown', cause: 'UNREADABLE_ANSWER', detail: 'no number in the answer' };
  }

  async status(documentGuid: string): Promise<StatusOutcome> {
    const url = `${this.options.url}/signals?externalRef=${encodeURIComponent(documentGuid)}`;
    const answer = await this.ask({ method: 'GET', url, headers: {} });
    if ('kind' in answer) {
      return answer;
    }
    const parsed = z.array(numbered).safeParse(answer.json);
    if (!parsed.success) {
      return { kind: 'unknown', cause: 'UNREADABLE_ANSWER', detail: 'the answer is no list of documents' };
    }
    const [first, ...others] = differing(parsed.data);
    if (first === undefined) {
      return { kind: 'notFound' };
    }
    return others.length === 0
      ? registered(first)
      : { kind: 'registeredTwice', numbers: [first, ...others].map(numberOf) };
  }

  private async ask(question: HttpQuestion): Promise<{ readonly json: unknown } | Unknown> {
    try {
      const headers = { accept: 'application/json', ...question.headers, ...this.authorization() };
      const { status, body } = await askRecords(this.options, { ...question, headers });
      if (status >= 200 && status < 300) {
        return { json: parseJson(body) };
      }
      if (question.method === 'GET' && (status === 404 || status === 405)) {
        return { kind: 'unknown', cause: 'NO_LOOKUP', detail: `HTTP ${status}` };
      }
      const reason = failure.safeParse(parseJson(body));
      return {
        kind: 'unknown',
        cause: causeOfStatus(status, body),
        detail: reason.success ? `HTTP ${status}: ${reason.data.error}` : `HTTP ${status}`,
      };
    } catch (error) {
      if (!(error instanceof ExchangeFailed)) {
        throw error;
      }
      return { kind: 'unknown', cause: error.outcome, detail: error.message };
    }
  }

  private authorization(): Record<string, string> {
    const { credentials } = this.options;
    switch (credentials?.kind) {
      case 'basic': {
        // RFC 7617, with the encoding that its section 2.1 names.
        const pair = Buffer.from(`${credentials.user}:${credentials.password}`, 'utf8').toString('base64');
        return { authorization: `Basic ${pair}` };
      }
      case 'bearer':
        return { authorization: `Bearer ${credentials.token}` };
      case undefined:
        return {};
    }
  }
}

type Numbered = z.infer<typeof numbered>;

/** The same pair named twice is one registration. */
function differing(pairs: readonly Numbered[]): Numbered[] {
  return [...new Map(pairs.map((pair) => [`${pair.rnDoc}/${pair.date}`, pair])).values()];
}

function numberOf({ rnDoc, date }: Numbered): IncomingNumber {
  return { number: rnDoc, date };
}

function registered(pair: Numbered): Registered {
  return { kind: 'registered', ...numberOf(pair), file: 'OPEN' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
