export {
  clientAddressOf,
  isLocalRequest,
  isPeerGone,
  type ProxyTrust,
  readProxyTrust,
  trustNobody,
} from './client-address.ts';
export { escapeHtml } from './escape-html.ts';
export { isAllowedOrigin, isLoopback, transportSecurityHeaders } from './own-origin.ts';
export { queryTexts } from './query-texts.ts';
