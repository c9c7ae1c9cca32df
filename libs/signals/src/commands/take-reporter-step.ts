import type { EntityManager } from '@ns/platform';
import { withoutDirectionMarks } from '../domain/direction-marks.ts';
import { missing, textProblems } from '../domain/step-problems.ts';
import { maxPhotos, type Problem } from '../domain/submission-rules.ts';
import { reporterStep, takesLateAnswer } from '../domain/transition-rules.ts';
import type { StepNeeds } from '../needs/signals-needs.ts';
import { isReporter } from '../policies/signal-policies.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { timelinesOf } from '../queries/signal-events.ts';
import { situationOf } from '../queries/situation.ts';
import { textOf } from '../texts/index.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { InputRefused, unlessRefused } from '../writes/input-refused.ts';
import { addLateAnswer, moveSignal, noDetails } from '../writes/move-signal.ts';
import type { ReporterAct, ReporterStepOutcome } from '../writes/reporter-act.ts';

/** What goes with a step that says something. */
interface ReporterWords {
  readonly text: string | null;
  readonly photoIds: readonly string[];
  /** name of the text in the caller's input, for problems */
  readonly textPath: string;
}

export type TakeReporterStepProps = ReporterAct &
  (
    | ({ readonly event: 'answered' | 'reopened' } & ReporterWords)
    | ({ readonly event: 'withdrawn' } & Partial<ReporterWords>)
  );

/** What the reporter does with the own signal: answers the question, disputes the outcome, withdraws it. */
export async function takeReporterStep(
  { database, directory, calendar }: StepNeeds,
  props: TakeReporterStepProps,
): Promise<ReporterStepOutcome> {
  const { accountId, event, photoIds = [], textPath = '' } = props;
  const menus = await directory.menus();
  const now = new Date();
  return unlessRefused(
    database.transaction(async (tx): Promise<ReporterStepOutcome> => {
      const signal = await lockSignal(tx, props.signalId);
      if (!signal || !isReporter(accountId, signal)) {
        return { kind: 'notFound' };
      }
      const row = reporterStep(situationOf(signal, menus), event, now);
      const isLate = !row && event === 'answered' && (await isAnswerLate(tx, signal));
      if (!row && !isLate) {
        return { kind: 'notAvailable' };
      }
      const text = withoutDirectionMarks(props.text ?? '').trim();
      const message = text === '' ? null : text;
      const isMessageRequired = row?.requires.includes('MESSAGE') ?? true;
      const problems = [
        ...textProblems(textPath, message),
        ...givenProblems(isMessageRequired, message, { photoIds, textPath }),
      ];
      if (problems.length > 0) {
        throw new InputRefused(problems);
      }
      const given = { actor: { id: accountId, kind: 'REPORTER' as const }, message, photoIds };
      await (row
        ? moveSignal(tx, { calendar, menus }, { signal, row, details: { ...noDetails, ...given }, now })
        : addLateAnswer(tx, signal, given));
      await props.alongWith?.(tx);
      return { kind: 'done', signalId: signal.id };
    }),
  );
}

/** Whether the staff went on without the answer and still takes it; see {@link takesLateAnswer}. */
async function isAnswerLate(tx: EntityManager, { id, status }: Signal): Promise<boolean> {
  return takesLateAnswer(status, await timelinesOf(tx, [id]));
}

function givenProblems(
  isMessageRequired: boolean,
  message: string | null,
  { photoIds, textPath }: Omit<ReporterWords, 'text'>,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (isMessageRequired && message === null) {
    problems.push({ ...missing('MESSAGE'), path: textPath });
  }
  if (photoIds.length > maxPhotos) {
    problems.push({
      path: 'photoIds',
      message: textOf('tooManyPhotosAttached', { maxPhotos }),
    });
  }
  return problems;
}
