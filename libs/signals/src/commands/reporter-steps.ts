import type { MunicipalityDirectory } from '@ns/municipality';
import type { Database, EntityManager } from '@ns/platform';
import { withoutDirectionMarks } from '../domain/direction-marks.ts';
import { missing, textProblems } from '../domain/step-problems.ts';
import { maxPhotos, type Problem } from '../domain/submission-rules.ts';
import { reporterStep, takesLateAnswer } from '../domain/transition-rules.ts';
import type { TransitionEvent } from '../domain/transition.ts';
import { isReporter } from '../policies/signal-policies.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { timelinesOf } from '../queries/signal-events.ts';
import { situationOf } from '../queries/situation.ts';
import { textOf } from '../texts/index.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { noDetails, type SignalMover, StepRefused } from './move-signal.ts';

export interface ReporterStepProps {
  readonly accountId: string;
  readonly signalId: string;
  readonly text: string | null;
  readonly photoIds: readonly string[];
  /** name of the text in the caller's input, for problems */
  readonly textPath: string;
}

export type ReporterStepOutcome =
  | { readonly kind: 'done'; readonly signalId: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAvailable' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** What else is written in the transaction of a reporter's action; an exception undoes everything. */
export type AlongWith = (tx: EntityManager) => Promise<void>;

/** The action alone. */
export const nothingElse: AlongWith = () => Promise.resolve();

/** What the reporter does with the own signal: answer, dispute, withdraw. */
export class ReporterSteps {
  constructor(
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
    private readonly mover: SignalMover,
  ) {}

  async answer(props: ReporterStepProps, also = nothingElse): Promise<ReporterStepOutcome> {
    return this.take('answered', props, also);
  }

  async dispute(props: ReporterStepProps, also = nothingElse): Promise<ReporterStepOutcome> {
    return this.take('reopened', props, also);
  }

  async withdraw(props: Pick<ReporterStepProps, 'accountId' | 'signalId'>): Promise<ReporterStepOutcome> {
    return this.take('withdrawn', { ...props, text: null, photoIds: [], textPath: '' }, nothingElse);
  }

  private async take(event: TransitionEvent, props: ReporterStepProps, also: AlongWith): Promise<ReporterStepOutcome> {
    const menus = await this.directory.menus();
    const now = new Date();
    try {
      return await this.database.transaction(async (tx) => {
        const signal = await lockSignal(tx, props.signalId);
        if (!signal || !isReporter(props.accountId, signal)) {
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
          ...textProblems(props.textPath, message),
          ...givenProblems(isMessageRequired, message, props),
        ];
        if (problems.length > 0) {
          throw new StepRefused(problems);
        }
        const given = { actor: { id: props.accountId, kind: 'REPORTER' as const }, message, photoIds: props.photoIds };
        await (row
          ? this.mover.move(tx, signal, row, { ...noDetails, ...given }, now)
          : this.mover.addLateAnswer(tx, signal, given));
        await also(tx);
        return { kind: 'done', signalId: signal.id };
      });
    } catch (cause) {
      if (cause instanceof StepRefused) {
        return { kind: 'invalid', problems: cause.problems };
      }
      throw cause;
    }
  }
}

/** Whether the staff went on without the answer and still takes it; see {@link takesLateAnswer}. */
async function isAnswerLate(tx: EntityManager, { id, status }: Signal): Promise<boolean> {
  return takesLateAnswer(status, await timelinesOf(tx, [id]));
}

function givenProblems(
  isMessageRequired: boolean,
  message: string | null,
  props: ReporterStepProps,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (isMessageRequired && message === null) {
    problems.push({ ...missing('MESSAGE'), path: props.textPath });
  }
  if (props.photoIds.length > maxPhotos) {
    problems.push({
      path: 'photoIds',
      message: textOf('tooManyPhotosAttached', { maxPhotos }),
    });
  }
  return problems;
}
