export { DerivedKeys, type KeyUse, sameText } from './derived-keys.ts';
