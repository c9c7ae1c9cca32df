import { z } from 'zod';
import {
  type OutgoingDocument,
  type RecordsSystem,
  type Registered,
  type RegisterOutcome,
  type StatusOutcome,
  type Unknown,
} from '../../domain/records-system.ts';

export interface RestOptions {
  /** Base of the vendor's service, without a slash at the end. */
  readonly url: string;
  readonly timeoutMs: number;
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

  async register(document: OutgoingDocument): Promise<RegisterOutcome> {
    const answer = await this.ask(`${this.options.url}/signals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(vendorForm(document)),
    });
    if ('kind' in answer) return answer;
    const parsed = numbered.safeParse(answer.json);
    return parsed.success
      ? registered(parsed.data)
      : { kind: 'unknown', cause: 'UNREADABLE_ANSWER', detail: 'no number in the answer' };
  }

  async status(documentGuid: string): Promise<StatusOutcome> {
    const answer = await this.ask(`${this.options.url}/signals?externalRef=${encodeURIComponent(documentGuid)}`, {
      method: 'GET',
    });
    if ('kind' in answer) return answer;
    const parsed = z.array(numbered).safeParse(answer.json);
    if (!parsed.success)
      return { kind: 'unknown', cause: 'UNREADABLE_ANSWER', detail: 'the answer is no list of documents' };
    const [first] = parsed.data;
    return first === undefined ? { kind: 'notFound' } : registered(first);
  }

  private async ask(url: string, init: RequestInit): Promise<{ readonly json: unknown } | Unknown> {
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(this.options.timeoutMs) });
      const text = await response.text();
      if (response.ok) return { json: parseJson(text) };
      if (init.method === 'GET' && (response.status === 404 || response.status === 405))
        return { kind: 'unknown', cause: 'NO_LOOKUP', detail: `HTTP ${response.status}` };
      const reason = failure.safeParse(parseJson(text));
      return {
        kind: 'unknown',
        cause: 'HTTP_ERROR',
        detail: reason.success ? `HTTP ${response.status}: ${reason.data.error}` : `HTTP ${response.status}`,
      };
    } catch (error) {
      return whyNoAnswer(error);
    }
  }
}

function registered({ rnDoc, date }: z.infer<typeof numbered>): Registered {
  return { kind: 'registered', number: rnDoc, date, file: 'OPEN' };
}

function vendorForm(document: OutgoingDocument): object {
  return {
    externalRef: document.documentGuid,
    subject: document.about,
    text: document.text,
    sender: document.correspondent.name,
    ekatte: document.facts.settlement,
    address: document.correspondent.address,
    email: document.correspondent.email,
    files: document.attachments.map(({ fileName, mimeType, content }) => ({
      name: fileName,
      mimeType,
      content: Buffer.from(content).toString('base64'),
    })),
  };
}

function whyNoAnswer(error: unknown): Unknown {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return { kind: 'unknown', cause: 'TIMEOUT', detail: 'no answer in time' };
  const code = error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.message;
  return {
    kind: 'unknown',
    cause: ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(code) ? 'UNREACHABLE' : 'CONNECTION_LOST',
    detail: code,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
