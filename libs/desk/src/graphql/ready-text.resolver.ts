import { type ApiContext, notePersonalDataRead, requireStaff } from '@ns/identity';
import {
  ActionNotAvailableError,
  inLanguage,
  InvalidInputError,
  NotFoundError,
  defaultLanguage,
  mustExist,
} from '@ns/platform';
import { reporterOf, type SignalStatus, SignalStatusEnum, staffActor, visibleSignal } from '@ns/signals';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { removeReadyText } from '../commands/remove-ready-text.ts';
import { saveReadyText } from '../commands/save-ready-text.ts';
import { fieldLabel, namesReporter, readyTextFields } from '../domain/ready-text-fields.ts';
import type { DeskNeeds } from '../needs/desk-needs.ts';
import { readyTextById, readyTextsFor, readyTextsForSignal } from '../queries/ready-texts.ts';
import { textOf } from '../texts/index.ts';
import type { FillingForm } from '../queries/field-values.ts';
import { ReadyTextPresenter } from './ready-text.presenter.ts';
import {
  ReadyTextFieldType,
  ReadyTextType,
  RemoveReadyTextResult,
  SaveReadyTextInput,
  SaveReadyTextResult,
  StaleReadyTextError,
} from './ready-text.types.ts';

const ofOthers = textOf('readyTextOfOthers');

/** Ready texts: found for a signal, filled, edited. */
@Resolver()
export class ReadyTextResolver {
  constructor(private readonly needs: DeskNeeds) {}

  @Query(() => [ReadyTextType], {
    description:
      'Ready texts: without a signal all that the member of staff may read, by title; with a signal those in the ' +
      'reporter’s language that fit its category and department, filled, the closest fit first; none when the ' +
      'signal is not for the viewer. With `to` only those for that step or for all. They are filled from the signal ' +
      'and from what is chosen in the form: give `department` and `externalBody` as they stand. Staff only.',
  })
  async readyTexts(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID, { nullable: true }) signalId: string | null,
    @Arg('to', () => SignalStatusEnum, { nullable: true }) to: SignalStatus | null,
    @Arg('department', () => String, { nullable: true }) department: string | null,
    @Arg('externalBody', () => String, { nullable: true }) externalBody: string | null,
  ): Promise<readonly ReadyTextType[]> {
    if (signalId != null) {
      return this.filledFor(context, signalId, {
        to: to ?? null,
        department: department ?? null,
        externalBody: externalBody ?? null,
      });
    }
    const texts = await readyTextsFor(context.em, staffActor(context), to ?? null);
    const presenter = await this.presenter(context);
    return texts.map((text) => presenter.text(text, null));
  }

  @Query(() => [ReadyTextFieldType], { description: 'The fields that a ready text may leave open. Staff only.' })
  readyTextFields(@Ctx() context: ApiContext): readonly ReadyTextFieldType[] {
    requireStaff(context);
    return readyTextFields.map((name) => ({ name, label: inLanguage(context.language, fieldLabel(name)) }));
  }

  @Mutation(() => SaveReadyTextResult, {
    description: 'Writes a ready text, a new one or a change. Permission `text.edit`.',
  })
  async saveReadyText(
    @Ctx() context: ApiContext,
    @Arg('input', () => SaveReadyTextInput) input: SaveReadyTextInput,
  ): Promise<typeof SaveReadyTextResult> {
    const { id = null, version = null, language, category = null, to = null, department = null, title, text } = input;
    const outcome = await saveReadyText(this.needs, {
      actor: staffActor(context),
      id,
      version,
      language: language ?? defaultLanguage,
      category,
      to,
      department,
      title,
      text,
    });
    switch (outcome.kind) {
      case 'saved':
        return this.present(context, outcome.id);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'notAllowed':
        return new ActionNotAvailableError(context.language, ofOthers);
      case 'stale':
        return new StaleReadyTextError(context.language, await this.present(context, id ?? ''));
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }

  @Mutation(() => RemoveReadyTextResult, { description: 'Retires a ready text. Same rights as changing it.' })
  async removeReadyText(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID) id: string,
  ): Promise<typeof RemoveReadyTextResult> {
    const outcome = await removeReadyText(this.needs, { actor: staffActor(context), id });
    if (outcome === 'notFound') {
      return new NotFoundError(context.language);
    }
    return outcome === 'notAllowed' ? new ActionNotAvailableError(context.language, ofOthers) : { id };
  }

  private async filledFor(
    context: ApiContext,
    signalId: string,
    form: Pick<FillingForm, 'to' | 'department' | 'externalBody'>,
  ): Promise<readonly ReadyTextType[]> {
    const row = await visibleSignal(context, signalId);
    if (!row) {
      return [];
    }
    const reporter = await reporterOf(context, row);
    const texts = await readyTextsForSignal(context.em, row, form.to, reporter?.language ?? defaultLanguage);
    const presenter = await this.presenter(context);
    const reporterName = reporter?.name ?? null;
    if (reporterName !== null && texts.some(({ body }) => namesReporter(body))) {
      await notePersonalDataRead(context, { signalId: row.id });
    }
    return texts.map((text) => presenter.text(text, { ...form, signal: row, reporterName }));
  }

  private async present(context: ApiContext, id: string): Promise<ReadyTextType> {
    const row = mustExist(await readyTextById(context.em, id), `Ready text ${id} is gone.`);
    return (await this.presenter(context)).text(row, null);
  }

  private async presenter(context: ApiContext): Promise<ReadyTextPresenter> {
    return new ReadyTextPresenter(await this.needs.directory.menus(), staffActor(context), context.language);
  }
}
