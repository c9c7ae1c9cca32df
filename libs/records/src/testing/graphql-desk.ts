import type { AccountViewer, ApiContext, StaffRole } from '@ns/identity';
import { MunicipalityDirectory } from '@ns/municipality';
import { type Language, RequestLoaders, schemaOf } from '@ns/platform';
import { graphql, type GraphQLSchema } from 'graphql';
import { CorrectionResolver } from '../graphql/correction.resolver.ts';
import { LostDocumentResolver } from '../graphql/lost-document.resolver.ts';
import { ParticipantsResolver } from '../graphql/participants.resolver.ts';
import { ReconciliationResolver } from '../graphql/reconciliation.resolver.ts';
import type { CertificateTerm } from '../domain/certificate-term.ts';
import { RegistrationChangeResolver } from '../graphql/registration-change.resolver.ts';
import { RegistrationResolver, SignalRegistrationResolver } from '../graphql/registration.resolver.ts';
import { StuckRegistrationResolver } from '../graphql/stuck.resolver.ts';
import type { RegisterInUse } from '../queries/participant-register.ts';
import { type RegistrationTestBed, staffId } from './registration-test-bed.ts';

interface Answer {
  readonly data: Record<string, unknown> | null | undefined;
  /** codes of the errors, when there are any */
  readonly codes: readonly unknown[] | undefined;
}

/** The slice's part of the API, asked without a server. */
export class GraphqlDesk {
  private constructor(
    private readonly bed: RegistrationTestBed,
    private readonly schema: GraphQLSchema,
  ) {}

  /**
   * @param certificates what the exchange with the records system is said to use
   * @param register the register of participants that is said to be set
   */
  static open(
    bed: RegistrationTestBed,
    certificates: readonly CertificateTerm[] = [],
    register?: RegisterInUse,
  ): GraphqlDesk {
    const directory = new MunicipalityDirectory(() => bed.database.fork());
    const schema = schemaOf([
      new RegistrationResolver(bed, directory),
      new SignalRegistrationResolver(),
      new RegistrationChangeResolver(bed),
      new CorrectionResolver(bed),
      new StuckRegistrationResolver({ database: bed.database, register: '94-НС' }, () => Promise.resolve(certificates)),
      new ReconciliationResolver(),
      new LostDocumentResolver(bed),
      new ParticipantsResolver(bed, register),
    ]);
    return new GraphqlDesk(bed, schema);
  }

  /** Asks as a member of the staff, or as a citizen. */
  async ask(
    role: StaffRole | 'CITIZEN',
    source: string,
    departments: readonly string[] = [],
    language: Language = 'BG',
  ): Promise<Answer> {
    const viewer: AccountViewer = { kind: 'account', id: staffId, sessionId: 's', role, departments, language };
    const context: ApiContext = {
      em: this.bed.database.fork(),
      loaders: new RequestLoaders(),
      language,
      requestId: 'test',
      clientAddress: '127.0.0.1',
      viewer,
      refreshCookie: undefined,
      fetchSite: undefined,
      userAgent: undefined,
      setRefreshCookie: () => undefined,
      deviceToken: undefined,
      fromBrowser: false,
      setDeviceToken: undefined,
    };
    const { data, errors } = await graphql({ schema: this.schema, source, contextValue: context });
    return {
      data: data === null || data === undefined ? data : (JSON.parse(JSON.stringify(data)) as Record<string, unknown>),
      codes: errors?.map(({ extensions }) => extensions['code']),
    };
  }
}
