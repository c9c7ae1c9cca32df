/** What the simulator does with a request: an answer, perhaps late, or a cut connection. */
export type Reply = HttpReply | { readonly cut: true };

export interface HttpReply {
  readonly cut?: never;
  readonly status: number;
  readonly body: string;
  /** `text/xml; charset=utf-8` when left out. */
  readonly contentType?: string;
  readonly delayMs?: number;
}

/** A JSON answer. */
export function jsonReply(value: unknown, status = 200): HttpReply {
  return { status, body: JSON.stringify(value), contentType: 'application/json; charset=utf-8' };
}
