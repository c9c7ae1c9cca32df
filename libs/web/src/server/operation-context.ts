/** Context of an operation that travels without a token and is never replayed: signing in, renewing. */
export const withoutSession = { withoutSession: true } as const;
