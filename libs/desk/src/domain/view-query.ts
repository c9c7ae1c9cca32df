import { textOf } from '../texts/index.ts';
import type { Problem } from './problem.ts';

/**
 * Parameters of the inbox's address that a saved view may carry. What else stands in an address is no part of a view.
 */
export const viewParameters = [
  'status',
  'department',
  'category',
  'settlement',
  'assignee',
  'unassigned',
  'reporter',
  'registration',
  'overdue',
  'dueToday',
  'dueSoon',
  'q',
  'from',
  'to',
  'bbox',
  'channel',
  'dangerous',
  'photos',
  'public',
  'reopened',
  'undecided',
  'awaitsHead',
  'awaitsManagement',
  'budget',
  'by',
  'answered',
  'disputed',
  'updates',
  'rating',
  'erased',
  'sort',
] as const;

const longestQuery = 2000;
const longestName = 60;

export type CheckedView =
  | { readonly kind: 'good'; readonly name: string; readonly query: string }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };

/**
 * Checks name and address part of a view.
 * @param given the query as an address has it, with or without `?`
 * @returns both in one spelling: equal views are written equally
 */
export function checkView(given: { readonly name: string; readonly query: string }): CheckedView {
  const name = given.name.trim().replaceAll(/\s+/g, ' ');
  const parameters = new URLSearchParams(given.query.trim());
  const problems = [...nameProblems(name), ...queryProblems(given.query, parameters)];
  if (problems.length > 0) {
    return { kind: 'wrong', problems };
  }
  parameters.sort();
  return { kind: 'good', name, query: parameters.toString() };
}

function nameProblems(name: string): readonly Problem[] {
  if (name === '') {
    return [{ path: 'name', message: textOf('viewNameNeeded') }];
  }
  if (name.length > longestName) {
    return [
      {
        path: 'name',
        message: textOf('viewNameTooLong', { longestName }),
      },
    ];
  }
  return [];
}

function queryProblems(query: string, parameters: URLSearchParams): readonly Problem[] {
  if (query.length > longestQuery) {
    return [
      {
        path: 'query',
        message: textOf('filterTooLong'),
      },
    ];
  }
  const names = [...parameters.keys()];
  const unknown = [...new Set(names.filter((name) => !viewParameters.some((known) => known === name)))];
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...(unknown.length > 0
      ? [
          {
            path: 'query',
            message: textOf('unknownFilter', { unknown: unknown.join(', ') }),
          },
        ]
      : []),
    ...(doubled.length > 0
      ? [
          {
            path: 'query',
            message: textOf('filterGivenTwice', { name: doubled[0] ?? '' }),
          },
        ]
      : []),
  ];
}
