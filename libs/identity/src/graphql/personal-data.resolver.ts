import { DateTimeScalar } from '@ns/platform';
import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type ApiContext } from '../access/api-context.ts';
import { requireAccount } from '../access/guards.ts';
import { type PersonalDataLinks } from '../personal-data/personal-data-links.ts';

@ObjectType({
  description:
    'Everything that is known about the person of an account, for download without signing in until `expiresAt`.',
})
export class PersonalDataExport {
  @Field(() => String, {
    description: 'A page to read, print and keep, in the language of the request; photos are linked, for a day.',
  })
  readonly readableUrl!: string;

  @Field(() => String, { description: 'The same as JSON, for programs.' })
  readonly jsonUrl!: string;

  @Field(() => DateTimeScalar, { description: 'Ten minutes from now.' })
  readonly expiresAt!: Date;
}

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
