import { type ApiContext, notePersonalDataRead } from '@ns/identity';
import type { PhotoLinks } from '@ns/media';
import { canSee, isUuid, signalRowById, staffActor } from '@ns/signals';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { mailCopyOf } from '../queries/mail-copy.ts';
import { withPhotoAddresses } from '../queries/shown-photos.ts';
import { DeliveryMailType } from './stuck-mail.types.ts';

/** What a mail says, word for word. */
@Resolver()
export class DeliveryMailResolver {
  constructor(private readonly photoLinks: PhotoLinks) {}

  @Query(() => DeliveryMailType, {
    nullable: true,
    description:
      'A mail as it is sent, for staff who may see its signal; its photos have addresses, and the links with which ' +
      'the reporter acts open nothing here. Null for mails with codes and links ' +
      'that open accounts: their texts are not kept. Also null once the addressee’s account is deleted.',
  })
  async deliveryMail(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<DeliveryMailType | null> {
    const actor = staffActor(context);
    const copy = isUuid(id) ? await mailCopyOf(context.em, id) : undefined;
    if (!copy?.signalId || copy.subject === null || copy.text === null || copy.html === null) {
      return null;
    }
    const signal = await signalRowById(context.em, copy.signalId);
    if (!signal || !canSee(actor, signal)) {
      return null;
    }
    await notePersonalDataRead(context, { signalId: signal.id });
    const { subject, text, headers } = copy;
    const html = await withPhotoAddresses(context.em, this.photoLinks, copy.signalId, copy.html);
    return { subject, text, html, headers: headers ?? [] };
  }
}
