import { type ApiContext, auditActorOf, requirePermission } from '@ns/identity';
import { ActionNotAvailableError, costs } from '@ns/platform';
import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { askForParticipants } from '../commands/ask-for-participants.ts';
import type { Needs } from '../needs/records-needs.ts';
import { registerCondition, type RegisterInUse } from '../queries/participant-register.ts';
import { textOf } from '../texts/index.ts';
import { presentRegister } from './participants.presenter.ts';
import { ParticipantRegisterType, RefreshParticipantsResult } from './participants.types.ts';

/** The register of the participants of СЕОС, where one is set. */
@Resolver()
export class ParticipantsResolver {
  constructor(
    private readonly needs: Needs<'database'>,
    private readonly register: RegisterInUse | undefined,
  ) {}

  @Query(() => ParticipantRegisterType, {
    nullable: true,
    description:
      'How asking the register of the participants of СЕОС goes, and what it says about our records system; null ' +
      'where no register is set. Permission `registration.compare`.',
    complexity: costs({ work: 100 }),
  })
  async participantRegister(@Ctx() context: ApiContext): Promise<ParticipantRegisterType | null> {
    requirePermission(context, 'registration.compare');
    return this.register ? this.present(context, this.register) : null;
  }

  @Mutation(() => RefreshParticipantsResult, {
    description:
      'Has the register of participants asked within seconds; pressed many times at once it is asked once. What it ' +
      'said before counts until it answers. Permission `registration.correct`.',
  })
  async refreshParticipants(@Ctx() context: ApiContext): Promise<typeof RefreshParticipantsResult> {
    requirePermission(context, 'registration.correct');
    const { register } = this;
    if (register === undefined) {
      return new ActionNotAvailableError(context.language, textOf('registerNotUsed'));
    }
    await askForParticipants(this.needs, { url: register.url, actor: auditActorOf(context) });
    return this.present(context, register);
  }

  private async present({ em, language }: ApiContext, register: RegisterInUse): Promise<ParticipantRegisterType> {
    return presentRegister(register, await registerCondition(em, register), language);
  }
}
