import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from '../app/app.config.ts';
import { Parts } from './parts.ts';

bootstrapApplication(Parts, appConfig).catch((problem: unknown) => reportError(problem));
