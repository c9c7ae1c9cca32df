export { DerivedKeys, type KeyUse, type RootSecrets, sameText } from './derived-keys.ts';
