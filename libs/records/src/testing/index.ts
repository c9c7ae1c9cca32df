export { impatient, type RegistrationView, RegistrationStage } from './registration-stage.ts';
