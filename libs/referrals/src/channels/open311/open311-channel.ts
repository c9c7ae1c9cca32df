import type { HttpAnswer, HttpQuestion } from '@ns/platform';
import type { Open311Endpoint } from '../../config/referrals.config.ts';
import type { ChannelOutcome, OutgoingReferral, ReferralChannel } from '../../domain/channel.ts';
import { ask, type Asked, causeOf, cut, failureOfSending, jsonOf, oneLine } from '../asked.ts';
import { beganAt } from '../identity.ts';
import { accepted, errors, listed, type ListedRequest, longestList, longestSpanDays } from './geo-report.ts';
import { hasPlace, requestForm } from './request-form.ts';

export interface Open311Options {
  readonly endpoint: Open311Endpoint;
  /** of the receiver's list of services */
  readonly serviceCode: string;
  readonly timeoutMs: number;
  readonly now?: () => Date;
}

const dayMs = 24 * 3_600_000;
const mostPages = 20;
const pageSize = 100;
const longestWords = 2_000;
const pending: ChannelOutcome = { kind: 'PENDING' };

/**
 * A receiver with a service of the standard Open311 GeoReport v2. The standard has no identity of the sender's own, so
 * ours is the first line of the description, by which a request is looked for when its answer was lost.
 */
export class Open311Channel implements ReferralChannel {
  /** How long after `UNSURE` the other side may still be working on a request: `find` proves nothing before. */
  readonly settleMs: number;
  readonly place: string;

  constructor(private readonly options: Open311Options) {
    const { endpoint, serviceCode, timeoutMs } = options;
    this.settleMs = 4 * timeoutMs;
    this.place = [endpoint.url, endpoint.jurisdictionId ?? '', serviceCode].join(' ');
  }

  async send(referral: OutgoingReferral, signal: AbortSignal): Promise<ChannelOutcome> {
    if (!hasPlace(referral)) {
      return { kind: 'REFUSED', cause: 'The report has neither coordinates nor an address, and Open311 wants one.' };
    }
    const { endpoint, serviceCode } = this.options;
    const asked = await this.exchange({
      method: 'POST',
      url: `${endpoint.url}/requests.json`,
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: requestForm(referral, endpoint, serviceCode),
      signal,
    });
    const failure = failureOfSending(asked, this.errorWords(asked));
    return failure ?? this.acceptance(asked as HttpAnswer);
  }

  /** A request is there when it names the identity; that it is not there only a whole list of all requests shows. */
  async find({ id }: Pick<OutgoingReferral, 'id'>, signal: AbortSignal): Promise<ChannelOutcome> {
    const now = (this.options.now?.() ?? new Date()).getTime();
    const earliest = now - (longestSpanDays - 2) * dayMs;
    const began = beganAt(id)?.getTime() ?? -Infinity;
    const isCovered = began > earliest;
    const window = {
      start_date: new Date(Math.max(earliest, began - dayMs)).toISOString(),
      end_date: new Date(now + dayMs).toISOString(),
    };
    const seen = new Map<string, ListedRequest>();
    for (let page = 1; page <= mostPages; page += 1) {
      const requests = await this.list({ ...window, page: String(page), page_size: String(pageSize) }, signal);
      if (typeof requests === 'string') {
        return { kind: 'UNSURE', cause: requests };
      }
      const found = requests.find((request) => names(request, id));
      if (found !== undefined) {
        return sentAs({ service_request_id: found.service_request_id, token: '' });
      }
      const before = seen.size;
      requests.forEach((request) => seen.set(request.service_request_id, request));
      if (seen.size === before) {
        // An empty page ends a list that has pages. The same page again is a list that has none: it is whole as far as
        // it is shorter than what may have cut it.
        const isWhole = requests.length < longestList && requests.length !== pageSize;
        return isWhole && isCovered ? this.absence(seen) : unsure('The list of requests is not whole.');
      }
    }
    return unsure('The list of requests has too many pages.');
  }

  /** What became of a request. One that shows a description without our identity is somebody else's. */
  async ask(key: string, signal: AbortSignal, identity: string): Promise<ChannelOutcome> {
    const [, kind, value] = /^(request|token):(.+)$/.exec(key) ?? [];
    const id = kind === 'token' ? await this.requestOf(value ?? '', signal) : value;
    if (id === undefined) {
      return pending;
    }
    const requests = await this.get(`requests/${encodeURIComponent(id)}.json`, {}, signal);
    const [request, ...others] = listed.safeParse(requests).data ?? [];
    return request === undefined ||
      others.length > 0 ||
      request.service_request_id !== id ||
      (request.description !== '' && !names(request, identity))
      ? pending
      : progress(request);
  }

  /** What a token has become; undefined while it is none. */
  private async requestOf(token: string, signal: AbortSignal): Promise<string | undefined> {
    const answer = await this.get(`tokens/${encodeURIComponent(token)}.json`, {}, signal);
    const [entry, ...others] = accepted.safeParse(answer).data ?? [];
    const isAboutIt = others.length === 0 && entry?.token === token;
    return isAboutIt && entry.service_request_id !== '' ? entry.service_request_id : undefined;
  }

  private acceptance(answer: HttpAnswer): ChannelOutcome {
    const json = jsonOf(answer);
    const entries = accepted.safeParse(json).data ?? [];
    const named = new Map(entries.map((entry) => [entry.service_request_id || `token ${entry.token}`, entry]));
    const [entry, ...others] = named.values();
    if (others.length > 0) {
      return unsure('The answer names several requests.');
    }
    if (entry !== undefined && (entry.service_request_id !== '' || entry.token !== '')) {
      return sentAs(entry);
    }
    const [refusal] = errors.safeParse(json).data ?? [];
    const words = this.errorWords(answer);
    return refusal !== undefined && /^4\d\d$/.test(String(refusal.code))
      ? { kind: 'REFUSED', cause: causeOf(answer.status, words), words: words === '' ? null : words }
      : unsure('The answer names neither a request nor a token.');
  }

  /** The list is whole: the request is not there, where the operator knows that the list has all requests. */
  private absence(seen: ReadonlyMap<string, ListedRequest>): ChannelOutcome {
    if (!this.options.endpoint.listsAll) {
      return unsure('The list of requests may leave out some.');
    }
    return [...seen.values()].some(({ description }) => description === '')
      ? unsure('The list of requests leaves out descriptions.')
      : { kind: 'AWAY', cause: 'The list of requests does not have it.' };
  }

  /** @returns why there is none, where there is none */
  private async list(
    parameters: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<readonly ListedRequest[] | string> {
    const asked = await this.questionFor(
      'requests.json',
      { service_code: this.options.serviceCode, ...parameters },
      signal,
    );
    if (asked.status !== 200) {
      return asked.status === undefined ? asked.cause : causeOf(asked.status, this.errorWords(asked));
    }
    return listed.safeParse(jsonOf(asked)).data ?? 'The list of requests is not readable.';
  }

  private async get(path: string, parameters: Readonly<Record<string, string>>, signal: AbortSignal): Promise<unknown> {
    const asked = await this.questionFor(path, parameters, signal);
    return asked.status === 200 ? jsonOf(asked) : undefined;
  }

  private questionFor(path: string, parameters: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Asked> {
    const { url, jurisdictionId } = this.options.endpoint;
    const query = new URLSearchParams({
      ...(jurisdictionId !== undefined && { jurisdiction_id: jurisdictionId }),
      ...parameters,
    }).toString();
    const address = `${url}/${path}${query === '' ? '' : `?${query}`}`;
    return this.exchange({ method: 'GET', url: address, headers: {}, signal });
  }

  private exchange(question: HttpQuestion): Promise<Asked> {
    const headers = { accept: 'application/json', ...question.headers };
    return ask({ timeoutMs: this.options.timeoutMs, span: 'open311 exchange' }, { ...question, headers });
  }

  /** Errors of GeoReport in one line, for staff. */
  private errorWords(asked: Asked): string {
    const found = asked.status === undefined ? undefined : errors.safeParse(jsonOf(asked)).data;
    return this.withoutKey((found ?? []).map(({ description }) => description).join('; '));
  }

  /** A server may answer with what it was sent. */
  private withoutKey(text: string): string {
    const { apiKey } = this.options.endpoint;
    return oneLine(apiKey === undefined ? text : text.replaceAll(apiKey, '…'), 200);
  }
}

/** Whether a request is about the referral with this identity. */
function names({ description }: ListedRequest, identity: string): boolean {
  return description.toLowerCase().includes(identity.toLowerCase());
}

function unsure(cause: string): ChannelOutcome {
  return { kind: 'UNSURE', cause };
}

function sentAs({ service_request_id: id, token }: { readonly service_request_id: string; readonly token: string }) {
  return id === ''
    ? ({ kind: 'SENT', key: `token:${token}`, number: null } as const)
    : ({ kind: 'SENT', key: `request:${id}`, number: id } as const);
}

/** GeoReport knows `open`, it has been reported, and `closed`, it has been resolved; other words claim nothing. */
function progress({ service_request_id: number, status, status_notes: notes }: ListedRequest): ChannelOutcome {
  switch (status.toLowerCase()) {
    case 'open':
      return { kind: 'RECEIVED', number };
    case 'closed':
      return { kind: 'ANSWERED', answer: 'DONE', words: notes === '' ? null : cut(notes, longestWords) };
    default:
      return pending;
  }
}
