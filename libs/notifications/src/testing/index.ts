export { PushService, type TestDevice } from './push-service.ts';
export { sampleMails, samplePhotos } from './sample-mails.ts';
export { sampleReport } from './sample-report.ts';
