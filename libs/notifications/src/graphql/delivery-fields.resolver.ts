import { costs } from '@ns/platform';
import { type ApiContext, notePersonalDataRead } from '@ns/identity';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DeliveryType } from './delivery.types.ts';

/** What of a delivery can name its addressee: each reading is in the audit. */
@Resolver(() => DeliveryType)
export class DeliveryFieldsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'None once the addressee’s account is deleted, and in notifications (PUSH).',
  })
  async address(@Root() delivery: DeliveryType, @Ctx() context: ApiContext): Promise<string | null> {
    const { address } = delivery.personal;
    if (address !== null) {
      await noteDeliveryRead(context, delivery);
    }
    return address;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it is not sent, with the mail server’s own words; also that a copy may have arrived although ' +
      'nobody said so.',
    complexity: costs({ characters: 300 }),
  })
  async lastError(@Root() delivery: DeliveryType, @Ctx() context: ApiContext): Promise<string | null> {
    return wordsOf(context, delivery, delivery.personal.lastError);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What a mail server said when a mail to this address came back for good; this one may not arrive either.',
    complexity: costs({ characters: 300 }),
  })
  async addressTrouble(@Root() delivery: DeliveryType, @Ctx() context: ApiContext): Promise<string | null> {
    return wordsOf(context, delivery, delivery.personal.addressTrouble);
  }
}

/** Writes down that somebody read to whom a mail goes, or what it says. */
export async function noteDeliveryRead(
  context: ApiContext,
  { id, signalId }: { readonly id: string; readonly signalId: string | null },
): Promise<void> {
  await notePersonalDataRead(context, signalId === null ? { deliveryId: id } : { signalId });
}

/** Mail servers repeat the address that they refuse. */
async function wordsOf(context: ApiContext, delivery: DeliveryType, words: string | null): Promise<string | null> {
  if (words?.includes('@')) {
    await noteDeliveryRead(context, delivery);
  }
  return words;
}
