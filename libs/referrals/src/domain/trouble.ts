/** Why a report did not leave, as far as staff can do something about it. */
export const stuckCauses = [
  ...(['NOT_SET_UP', 'LEADS_ELSEWHERE', 'OURS', 'NO_PLACE', 'FILES', 'NO_SPACE'] as const),
  ...(['NOT_LISTED', 'NOT_TRUSTED', 'REJECTED', 'SILENT', 'UNKNOWN'] as const),
] as const;
export type StuckCause = (typeof stuckCauses)[number];

/** What is kept of an attempt, for programs and in English, and what it means; the first that fits counts. */
const meanings: readonly (readonly [RegExp, StuckCause])[] = [
  [/^CHANNEL_NOT_SET_UP$/, 'NOT_SET_UP'],
  [/^LEADS_ELSEWHERE$/, 'LEADS_ELSEWHERE'],
  [/^OUR_FAULT$/, 'OURS'],
  [/^The report has neither coordinates nor an address/, 'NO_PLACE'],
  [/^(A file |Two files )/, 'FILES'],
  [/^Our profile has no space left/, 'NO_SPACE'],
  [
    /^(The receiver has no profile|The profile that was found|The register of participants does not name)/,
    'NOT_LISTED',
  ],
  [/^(ACCESS_DENIED|CERTIFICATE_NOT_TRUSTED|TLS_MISMATCH|BAD_SIGNATURE)/, 'NOT_TRUSTED'],
  [/^(UNREACHABLE|TIMEOUT|CONNECTION_LOST|HTTP_ERROR|UNREADABLE_ANSWER|HTTP (5|408|425|429))/, 'SILENT'],
  [/^(REJECTED$|HTTP [34])/, 'REJECTED'],
];

/** Why a report did not leave. @param problem what is kept of the last attempt */
export function stuckCauseOf(problem: string | null): StuckCause {
  return meanings.find(([form]) => form.test(problem ?? ''))?.[1] ?? 'UNKNOWN';
}
