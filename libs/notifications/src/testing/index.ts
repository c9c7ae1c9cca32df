export { testLetterAnswers, testOutsideMails } from './outside-mails.ts';
export { PushService, type TestDevice } from './push-service.ts';
export { samplePhotos } from '../samples/sample-place.ts';
export { sampleMails } from '../samples/sample-mails.ts';
export { sampleReport } from './sample-report.ts';
