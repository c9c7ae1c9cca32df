// Not a dependency of the application: what else is in tools does not change it.
// nx-ignore-next-line
import { proxy } from '../../tools/dev/proxy.mjs';

export default proxy('/console', 'console');
