/**
 * What a span may say, so that nothing of a person can be in it: names that the program gives, kinds and statuses.
 * Values are of our own code or of lists that it has, never what somebody wrote.
 */
export type AttributeName =
  | 'db.operation.name'
  | 'db.system.name'
  | 'graphql.operation.name'
  | 'graphql.operation.type'
  | 'http.request.method'
  | 'http.response.status_code'
  | 'http.route'
  | 'messaging.destination.name'
  | 'ns.outcome';
export type SpanAttributes = Readonly<Partial<Record<AttributeName, string | number>>>;

/** A span that is to begin. */
export interface SpanPlan {
  readonly name: string;
  readonly kind: 'server' | 'client' | 'consumer' | 'internal';
  readonly attributes?: SpanAttributes;
  /** `traceparent` of the work that this continues; without it the span that is open now */
  readonly parent?: string | null | undefined;
  /** `traceparent` that somebody else sent: it is only mentioned, because a stranger could join any trace with it */
  readonly link?: string | undefined;
}

/** A span that has begun. */
export interface OpenSpan {
  /** Does work of which all spans belong to this one. */
  run<T>(work: () => T): T;
  set(attributes: SpanAttributes): void;
  rename(name: string): void;
  /** @param isFailed whether the work failed; the failure is not kept, because it may repeat what a person wrote */
  end(isFailed?: boolean): void;
}

/** What writes spans down. */
export interface Tracer {
  begin(plan: SpanPlan): OpenSpan;
  /** the span that is open now; undefined when none is */
  readonly open: OpenSpan | undefined;
  /** the open span as `traceparent`, for work that goes on elsewhere */
  readonly traceparent: string | undefined;
}

let tracer: Tracer | undefined;

/** Writes spans from now on, or no more. */
export function traceWith(next: Tracer | undefined): void {
  tracer = next;
}

/** Whether spans are written. */
export function isTracing(): boolean {
  return tracer !== undefined;
}

/** Begins a span; undefined where none are written. */
export function beginSpan(plan: SpanPlan): OpenSpan | undefined {
  return tracer?.begin(plan);
}

/** The span that is open now; undefined where none is. */
export function openSpan(): OpenSpan | undefined {
  return tracer?.open;
}

/** The span that is open now, as `traceparent`; undefined where none is. */
export function currentTrace(): string | undefined {
  return tracer?.traceparent;
}

/** Does work in a span of its own. */
export async function inSpan<T>(plan: SpanPlan, work: () => Promise<T>): Promise<T> {
  const span = tracer?.begin(plan);
  if (!span) {
    return work();
  }
  try {
    const result = await span.run(work);
    span.end();
    return result;
  } catch (cause) {
    span.end(true);
    throw cause;
  }
}

/** Does work in a span of its own where it belongs to another one: what only looks around now and then has none. */
export async function inInnerSpan<T>(plan: SpanPlan, work: () => Promise<T>): Promise<T> {
  return tracer?.open ? inSpan(plan, work) : work();
}
