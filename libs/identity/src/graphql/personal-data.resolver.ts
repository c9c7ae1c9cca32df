import { DateTimeScalar, field, fieldsOf } from '@ns/platform';
import { Ctx, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requireAccount } from '../access/guards.ts';
import type { PersonalDataLinks } from '../personal-data/personal-data-links.ts';

@ObjectType({
  description:
    'Everything that is known about the person of an account, for download without signing in until `expiresAt`.',
})
export class PersonalDataExport extends fieldsOf({
  readableUrl: field(
    String,
    'A page to read, print and keep, in the language of the request; photos are linked, for a day.',
  ),
  jsonUrl: field(String, 'The same as JSON, for programs.'),
  expiresAt: field(DateTimeScalar, 'Ten minutes from now.'),
}) {}

/** What is known about oneself. */
@Resolver()
export class PersonalDataResolver {
  constructor(private readonly links: PersonalDataLinks) {}

  @Mutation(() => PersonalDataExport, {
    description:
      'Gives addresses under which one’s own data can be downloaded for ten minutes: account, sessions, ' +
      'signals with texts and photos, what one follows, mails.',
  })
  exportMyData(@Ctx() context: ApiContext): PersonalDataExport {
    const { id: accountId } = requireAccount(context);
    const expiresAt = this.links.expiry();
    const { language } = context;
    return {
      readableUrl: this.links.of({ accountId, format: 'html', language }, expiresAt),
      jsonUrl: this.links.of({ accountId, format: 'json', language }, expiresAt),
      expiresAt,
    };
  }
}
