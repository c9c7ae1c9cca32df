export { startTracing } from './start-tracing.ts';
export {
  type AttributeName,
  beginSpan,
  currentTrace,
  inInnerSpan,
  inSpan,
  isTracing,
  openSpan,
  type OpenSpan,
  type SpanPlan,
} from './tracing.ts';
