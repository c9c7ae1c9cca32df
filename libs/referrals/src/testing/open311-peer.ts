import { type PeerAnswer, type PeerRequest, PeerServer } from './peer-server.ts';

/** A request that the peer has taken. */
export interface TakenRequest {
  readonly id: string;
  readonly form: URLSearchParams;
  readonly at: Date;
  status: 'open' | 'closed' | 'reopened';
  notes: string;
  /** whether its token has become a request */
  isNumbered: boolean;
}

export interface Open311Habits {
  /** answers new requests with a token instead of a number */
  readonly givesTokens?: boolean;
  /** does not show descriptions */
  readonly hidesDescriptions?: boolean;
  /** requests on a page, whatever is asked for */
  readonly pageSize?: number;
  /** gives the first page again and again */
  readonly ignoresPages?: boolean;
  readonly apiKey?: string;
}

/** Somebody else's service of Open311, made from the published description of GeoReport v2. */
export class Open311Peer extends PeerServer {
  readonly taken: TakenRequest[] = [];

  constructor(private readonly habits: Open311Habits = {}) {
    super((request) => this.takeRequest(request));
  }

  private takeRequest(request: PeerRequest): PeerAnswer {
    const [, kind = '', id] = /^\/(requests|tokens)(?:\/([^/]+))?\.json$/.exec(request.path) ?? [];
    if (request.method === 'POST' && kind === 'requests') {
      return this.create(new URLSearchParams(request.body.toString('utf8')));
    }
    if (kind === 'tokens') {
      const found = this.taken.find((each) => `t-${each.id}` === id);
      const json = [{ service_request_id: found?.isNumbered ? found.id : null, token: id }];
      return found === undefined ? refusal(404, 'token was not found') : { status: 200, json };
    }
    if (kind === 'requests' && id !== undefined) {
      const found = this.taken.filter((each) => each.id === decodeURIComponent(id));
      return found.length === 0
        ? refusal(404, 'service_request_id was not found')
        : { status: 200, json: found.map((each) => this.shown(each)) };
    }
    return kind === 'requests' ? { status: 200, json: this.page(request.query) } : refusal(404, 'no such page');
  }

  private create(form: URLSearchParams): PeerAnswer {
    const { apiKey, givesTokens } = this.habits;
    if (apiKey !== undefined && form.get('api_key') !== apiKey) {
      return refusal(403, `api_key ${form.get('api_key') ?? ''} is wrong`);
    }
    if (!form.get('service_code') || !(form.has('lat') || form.has('address_string'))) {
      return refusal(400, 'service_code or place is missing');
    }
    const id = `R${String(this.taken.length + 1)}`;
    this.taken.push({ id, form, at: new Date(), status: 'open', notes: '', isNumbered: givesTokens !== true });
    return { status: 200, json: [givesTokens ? { token: `t-${id}` } : { service_request_id: id, service_notice: '' }] };
  }

  private page(query: URLSearchParams): unknown[] {
    const from = new Date(query.get('start_date') ?? 0);
    const until = new Date(query.get('end_date') ?? Date.now());
    const matching = this.taken.filter(
      ({ form, at }) => at >= from && at <= until && form.get('service_code') === query.get('service_code'),
    );
    const size = this.habits.pageSize ?? Number(query.get('page_size') ?? 1_000);
    const first = this.habits.ignoresPages ? 0 : (Number(query.get('page') ?? 1) - 1) * size;
    return matching.slice(first, first + size).map((each) => this.shown(each));
  }

  private shown({ id, form, at, status, notes }: TakenRequest): unknown {
    return {
      service_request_id: id,
      status,
      status_notes: notes,
      service_code: form.get('service_code'),
      description: this.habits.hidesDescriptions ? null : form.get('description'),
      requested_datetime: at.toISOString(),
    };
  }
}

function refusal(code: number, description: string): PeerAnswer {
  return { status: code, json: [{ code, description }] };
}
