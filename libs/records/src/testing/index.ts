export { impatient, type RegistrationView, RegistrationStage } from './registration-stage.ts';
export { Authority, type Issued } from './authority.ts';
