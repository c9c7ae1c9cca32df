import { proxy } from '../../tools/dev/proxy.mjs';

export default proxy('^/(?!console(/|$))', 'citizen');
