import { defaultLanguage, type Language, requestError } from '@ns/platform';
import type { GraphQLError } from 'graphql';
import type { SubmitOnBehalfProps } from '../commands/submit-on-behalf.ts';
import type { Submission } from '../writes/write-submission.ts';
import { withoutDirectionMarks } from '../domain/direction-marks.ts';
import { type GivenDetails, readReportDetails } from '../domain/report-details.ts';
import type { Channel } from '../domain/signal-status.ts';
import type { SubmissionFields, SubmitOnBehalfInput } from './signal.inputs.ts';
import { textOf } from '../texts/index.ts';

/** Reads what both ways of sending have in common. */
export function submissionOf(input: SubmissionFields & GivenDetails, channel: Channel): Submission {
  return {
    clientKey: input.clientKey,
    category: input.category,
    settlement: input.settlement,
    description: withoutDirectionMarks(input.description),
    ...readReportDetails(input, input.location != null),
    location: input.location ?? null,
    photoIds: input.photoIds ?? [],
    answers: (input.answers ?? []).map(({ question, values }) => ({
      question,
      values: values.map(withoutDirectionMarks),
    })),
    channel,
  };
}

/** Reads what a member of the staff entered for somebody. */
export function onBehalfOf(input: SubmitOnBehalfInput, enteredBy: string): SubmitOnBehalfProps {
  const { name, email = null, phone = null, language } = input.reporter;
  return {
    enteredBy,
    reporter: { name, email, phone, language: language ?? defaultLanguage },
    numbered: input.numbered ? { number: input.numbered.incomingNumber, date: input.numbered.incomingDate } : null,
    ...submissionOf(input, input.channel),
  };
}

/** RATE_LIMITED, with the wait in words: whole minutes, from an hour on whole hours. */
export function tooManySubmissions(language: Language, retryAfterSeconds: number): GraphQLError {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const hours = Math.ceil(minutes / 60);
  const wait = minutes < 60 ? textOf('minutes', { count: minutes }) : textOf('hours', { count: hours });
  return requestError('RATE_LIMITED', language, { retryAfterSeconds }, textOf('tooManySubmissions', { wait }));
}
