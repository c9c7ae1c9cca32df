import { type Language, requestError } from '@ns/platform';
import type { SignalFilter } from '../finder/signal-finder.ts';
import type { SignalFilterInput } from './signal.inputs.ts';

/**
 * A filter as it was asked for; none stands for everything.
 * @throws GraphQLError BAD_USER_INPUT for a box of other than four numbers and for stars that do not exist
 */
export function checkedFilter(filter: SignalFilterInput | null | undefined, language: Language): SignalFilter {
  const { bbox, starsAtMost } = filter ?? {};
  if (bbox != null && bbox.length !== 4) {
    throw requestError('BAD_USER_INPUT', language, { argument: 'filter.bbox' });
  }
  if (starsAtMost != null && (starsAtMost < 1 || starsAtMost > 5)) {
    throw requestError('BAD_USER_INPUT', language, { argument: 'filter.starsAtMost' });
  }
  return filter ?? {};
}
