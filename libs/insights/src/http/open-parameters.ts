import type { Menus } from '@ns/municipality';
import { requestError } from '@ns/platform';
import { leavesOf, type PublicSignalFilter } from '@ns/signals';
import { publicStates } from '@ns/signals/domain';
import { textOf } from '../texts/index.ts';
import { momentOf, optionalDay, type ParameterCall, wordParameter } from './bi-endpoint.ts';

/**
 * What the file of published reports is narrowed to: `from` and `to` are local days of receipt, both included,
 * `updatedSince` a moment, `category` the code of a leaf or a group, `settlement` an EKATTE code, `state` OPEN or DONE.
 * @throws GraphQLError BAD_USER_INPUT that names the parameter
 */
export function signalFilterOf(call: ParameterCall, menus: Menus): PublicSignalFilter {
  const [since, until] = [optionalDay(call, 'from'), optionalDay(call, 'to')];
  if (since !== null && until !== null && since > until) {
    throw requestError('BAD_USER_INPUT', call.language, { argument: 'from' }, textOf('periodBeginsAfterEnd'));
  }
  const category = codeParameter(call, 'category', menus.categories);
  return {
    since,
    until,
    updatedSince: momentOf(call, 'updatedSince'),
    ...(category === null ? {} : { categories: leavesOf(menus, category) }),
    settlement: codeParameter(call, 'settlement', menus.settlements),
    state: call.query['state'] === undefined ? null : wordParameter(call, 'state', publicStates),
  };
}

function codeParameter({ query, language }: ParameterCall, name: string, known: ReadonlyMap<string, unknown>) {
  const code = query[name];
  if (code === undefined) {
    return null;
  }
  if (typeof code === 'string' && known.has(code)) {
    return code;
  }
  throw requestError('BAD_USER_INPUT', language, { argument: name }, textOf('unknownCode'));
}
