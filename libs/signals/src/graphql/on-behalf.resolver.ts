import { type ApiContext, requireRole } from '@ns/identity';
import { type MunicipalityDirectory } from '@ns/municipality';
import { InvalidInputError } from '@ns/platform';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type SubmitOnBehalf } from '../commands/submit-on-behalf.ts';
import { signalRowById } from '../queries/signal-row.ts';
import { presenterOf } from './signal-context.ts';
import { SubmitOnBehalfInput } from './signal.inputs.ts';
import { SubmitSignalResult } from './signal.results.ts';
import { submissionOf } from './submission.ts';

/** Reports made to staff by telephone, at the desk, by e-mail or by letter. */
@Resolver()
export class OnBehalfResolver {
  constructor(
    private readonly directory: MunicipalityDirectory,
    private readonly command: SubmitOnBehalf,
  ) {}

  @Mutation(() => SubmitSignalResult, {
    description:
      'Enters a signal for somebody: registered and mailed like any other. Whether the address has an account is not disclosed. One client key of a member of the staff gives one signal. Clerks of any department, dispatcher, administrator.',
  })
  async submitSignalOnBehalf(
    @Ctx() context: ApiContext,
    @Arg('input', () => SubmitOnBehalfInput) input: SubmitOnBehalfInput,
  ): Promise<typeof SubmitSignalResult> {
    const { id } = requireRole(context, ['CLERK', 'DISPATCHER', 'ADMIN']);
    const { name, email = null, phone = null, language } = input.reporter;
    const outcome = await this.command.execute({
      enteredBy: id,
      reporter: { name, email, phone, language: language ?? 'BG' },
      ...submissionOf(input, input.channel),
    });
    if (outcome.kind === 'invalid') return new InvalidInputError(context.language, outcome.problems);
    const row = await signalRowById(context.em, outcome.signalId);
    if (!row) throw new Error(`Signal ${outcome.signalId} is gone.`);
    // The person who entered it sees the result, whatever department it went to.
    return (await presenterOf(this.directory, context)).staff(row);
  }
}
