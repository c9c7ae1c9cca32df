/** The pure rules of the slice, which load no framework: states, steps, words and numbers of reports. */
export { newAccessCode } from './access-code.ts';
export { type BodyAnswer, bodyAnswers } from './body-answer.ts';
export { citizenStatusLabel } from './citizen-words.ts';
export { phoneProblems, tidyPhone } from './correspondent-rules.ts';
export { numbersIn, stepData, type WrittenEvent } from './event-data.ts';
export { withoutDirectionMarks } from './direction-marks.ts';
export { moveReasons, promiseKinds, type PromiseKind } from './date-promise.ts';
export { moveReasonLabel, nextDayAfter, nextDayOf, nextDaySentence, periodText } from './next-day.ts';
export { placeLine, placeTextNames } from './place-texts.ts';
export { publicPageUrl, publicStates } from './public-page.ts';
export { type ReferralNews, referralNewsIn, referralWords } from './referral-news.ts';
export { noReportDetails, reportDetails } from './report-details.ts';
export { type SignalEventType as SignalEventKind, statusLabel } from './signal-event.ts';
export { type Channel, channels, openStatuses, type SignalStatus, signalStatuses } from './signal-status.ts';
export { hasOpenPlace } from './step-problems.ts';
export { streetIn } from './street-of-address.ts';
export { transitionTable } from './transition-table.ts';
export { isUuid } from './uuid.ts';
