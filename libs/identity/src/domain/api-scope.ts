/** What a token may be used for. */
export const apiScopes = ['bi:read'] as const;
export type ApiScope = (typeof apiScopes)[number];
