import { type ApiContext, notePersonalDataRead } from '@ns/identity';
import { canSee, SignalType, staffActor } from '@ns/signals';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PdfLinks } from '../pdf/pdf-links.ts';

/** The signal as a PDF. */
@Resolver(() => SignalType)
export class SignalPdfResolver {
  constructor(private readonly links: PdfLinks) {}

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Address of the signal as a PDF with its photos, in Bulgarian. It works for ten minutes without signing ' +
      'in, so ask for it when it is wanted. None when the viewer may not see the signal any more.',
  })
  async pdfUrl(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<string | null> {
    if (!canSee(staffActor(context), signal.row)) {
      return null;
    }
    // The document names the reporter, and who opens the address is not known.
    await notePersonalDataRead(context, { signalId: signal.id });
    return this.links.of(signal.id);
  }
}
