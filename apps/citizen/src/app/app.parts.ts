// Small parts that most pages show. They come with the start: a page that needs twenty of them would otherwise ask for
// twenty files after its own, one round trip later. What only one page or a later step needs does not belong here.
import './form/notice.ts';
import './form/submit-button.ts';
import './form/text-field.ts';
import './outbox/unsent-list.ts';
import './page/load-failure.ts';
import './page/site-footer.ts';
import './pictures/picture-card.ts';
import './shell/municipality-name.ts';
import './signals/copy-button.ts';
import './signals/list-skeleton.ts';
import './signals/signal-card.ts';
import './signals/signal-skeleton.ts';
import './signals/unread-count.ts';
