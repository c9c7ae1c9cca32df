import type { ApiContext } from '@ns/identity';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { sendMessage } from '../commands/send-message.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { staffActor, staffSignal } from './signal-context.ts';
import { SendMessageInput } from './signal.inputs.ts';
import { SendMessageResult } from './signal.results.ts';
import { presentMessageRefusal } from './transition-refusal.ts';

/** What the staff writes to reporters. */
@Resolver()
export class MessageResolver {
  constructor(private readonly needs: Needs<'database' | 'directory'>) {}

  @Mutation(() => SendMessageResult, {
    description:
      'Writes to the reporter without taking a step: the status stays, the message stands in the history and in the ' +
      'reporter’s timeline, and the reporter gets a mail. Nobody else reads it. It is sent at once and cannot be ' +
      'taken back; see `messageMails` for the mail beforehand. ACTION_NOT_AVAILABLE when the reporter has no e-mail ' +
      'address. Permission `signal.handle`.',
  })
  async sendMessage(
    @Ctx() context: ApiContext,
    @Arg('input', () => SendMessageInput) input: SendMessageInput,
  ): Promise<typeof SendMessageResult> {
    const { signalId, text, clientKey } = input;
    const outcome = await sendMessage(this.needs, {
      actor: staffActor(context),
      signalId,
      clientKey,
      text,
      photoIds: input.photoIds ?? [],
    });
    return outcome.kind === 'sent'
      ? staffSignal(this.needs.directory, context, outcome.signalId)
      : presentMessageRefusal(context.language, outcome);
  }
}
