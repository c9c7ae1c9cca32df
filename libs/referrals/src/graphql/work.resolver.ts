import type { ApiContext } from '@ns/identity';
import { allPhotosOf, presentCoveredPhotos } from '@ns/media';
import { MunicipalityPresenter } from '@ns/municipality';
import { ActionNotAvailableError, costs, InvalidInputError, mustExist, wordsIn } from '@ns/platform';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { answerWork } from '../commands/answer-work.ts';
import { openWork } from '../commands/open-work.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { receiverOf } from '../queries/receivers.ts';
import { lastActsOf } from '../queries/work-acts.ts';
import { openWorkOf } from '../queries/work-orders.ts';
import { textOf } from '../texts/index.ts';
import {
  AnswerWorkInput,
  AnswerWorkResult,
  ContractorLinkError,
  type ContractorOrderType,
  ContractorWorkType,
  WorkResult,
} from './work.types.ts';

const tokenNote = 'From the link of a contractor (`/work#token=…`).';

/** What a contractor does without an account: the token of the link decides, not the session. */
@Resolver()
export class WorkResolver {
  constructor(private readonly needs: Needs<'database' | 'directory' | 'calendar' | 'links' | 'limitTries'>) {}

  @Query(() => WorkResult, {
    description: 'What is open for the contractor whose link it is. The first use of each day is in the audit.',
    complexity: costs({ rows: 1 }),
  })
  async work(
    @Ctx() context: ApiContext,
    @Arg('token', () => String, { description: tokenNote }) token: string,
  ): Promise<typeof WorkResult> {
    const opened = await openWork(this.needs, { token });
    return opened.kind === 'refused'
      ? this.refuse(context, opened.problem)
      : this.present(context, opened.link.receiver);
  }

  @Mutation(() => AnswerWorkResult, {
    description:
      'What a contractor says of a work order, once by its key. Staff accept that work is done, unless the ' +
      'contractor is trusted. ' +
      'ACTION_NOT_AVAILABLE when the order is no longer open, or was answered.',
  })
  async answerWork(
    @Ctx() context: ApiContext,
    @Arg('token', () => String, { description: tokenNote }) token: string,
    @Arg('input', () => AnswerWorkInput) input: AnswerWorkInput,
  ): Promise<typeof AnswerWorkResult> {
    const { text = null, photosBefore, photosAfter, ...act } = input;
    const photos = { photosBefore: photosBefore ?? [], photosAfter: photosAfter ?? [] };
    const outcome = await answerWork(this.needs, { token, ...act, text, ...photos });
    switch (outcome.kind) {
      case 'done':
        return this.present(context, outcome.receiver);
      case 'refused':
        return this.refuse(context, outcome.problem);
      case 'notNow':
        return new ActionNotAvailableError(context.language, textOf('workNotNow'));
      case 'tooMany':
        return new ActionNotAvailableError(context.language, textOf('tooManyActs'));
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }

  /** Tokens that are not known are counted by client: nobody guesses many. */
  private async refuse(context: ApiContext, problem: ContractorLinkError['problem']): Promise<ContractorLinkError> {
    if (problem === 'UNKNOWN') {
      await this.needs.limitTries(context);
    }
    return new ContractorLinkError(context.language, problem);
  }

  private async present({ em, language }: ApiContext, code: string): Promise<ContractorWorkType> {
    const menus = await this.needs.directory.menus();
    const names = MunicipalityPresenter.of(menus, language);
    const receiver = mustExist(await receiverOf(em, menus, code), 'A link of nobody.');
    const open = await openWorkOf(em, code);
    const acts = await lastActsOf(
      em,
      open.map(({ order }) => order.id),
    );
    const shares = (part: (typeof receiver.shares)[number]) => receiver.shares.includes(part);
    const photos = shares('PHOTOS')
      ? await allPhotosOf(
          em,
          open.map(({ signal }) => signal.id),
        )
      : [];
    const orders = open.map(({ order, signal }, index): ContractorOrderType => {
      const settlement = names.settlementOf(signal.settlementCode).name;
      const ofReport = (photos[index] ?? []).filter(({ eventId }) => eventId === null);
      const act = acts.find(({ referralId }) => referralId === order.id);
      const [hasPlace, hasNumbers] = [shares('PLACE'), shares('NUMBERS')];
      return {
        id: order.id,
        state: order.state,
        words: order.words,
        reference: hasNumbers ? signal.reference : null,
        category: names.categoryOf(signal.categoryCode),
        description: shares('DESCRIPTION') ? signal.description : null,
        place: hasPlace ? [settlement, signal.address].filter(Boolean).join(', ') : null,
        approach: hasPlace ? [signal.entrance, signal.approach].filter(Boolean).join(' · ') || null : null,
        lat: hasPlace ? signal.lat : null,
        lon: hasPlace ? signal.lon : null,
        dueOn: signal.promisedOn,
        answer: order.state === 'ANSWERED' ? (act?.kind ?? null) : null,
        photos: presentCoveredPhotos(this.needs.links, ofReport),
      };
    });
    return Object.assign(new ContractorWorkType(), { contractor: wordsIn(language, receiver.name), orders });
  }
}
