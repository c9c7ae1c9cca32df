export { openGround, type ProcessGround } from './process-ground.ts';
